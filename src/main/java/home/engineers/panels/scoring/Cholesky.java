package home.engineers.panels.scoring;

/** Solves equations with a symmetric positive definite matrix. */
final class Cholesky {
    private final double[][] lower;

    /** @param matrix of which only the lower triangle is read */
    Cholesky(double[][] matrix) {
        int size = matrix.length;
        this.lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double left = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    left -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? root(left) : left / lower[j][j];
            }
        }
    }

    private static double root(double left) {
        if (!(left > 0)) {
            throw new IllegalArgumentException("the matrix is not positive definite");
        }
        return Math.sqrt(left);
    }

    double[] solve(double[] right) {
        double[] found = right.clone();
        for (int i = 0; i < found.length; i++) {
            for (int k = 0; k < i; k++) {
                found[i] -= lower[i][k] * found[k];
            }
            found[i] /= lower[i][i];
        }
        for (int i = found.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < found.length; k++) {
                found[i] -= lower[k][i] * found[k];
            }
            found[i] /= lower[i][i];
        }
        return found;
    }
}

package home.engineers.panels.scoring;

import java.util.Arrays;

/**
 * The two-way additive model on incomplete panels: a score is the worth of the case, plus the severity of the judge, plus
 * chance. Cases are fixed, so that no case is drawn towards others; severities are random around 0 with a variance estimated
 * from the same scores, so that a judge who scored little is hardly corrected, and nobody where judges agree as well as chance
 * lets them (Henderson's mixed model equations: Henderson, Biometrics 31, 1975, p. 423; variances by his method 3: Searle,
 * Casella, McCulloch, Variance Components, 1992, section 5.5).
 */
final class SeverityFit {
    private final PanelDesign design;
    private final double[] means;
    private final double[] severities;
    private final double[] leastSquares;
    private final double chanceVariance;
    private final double severityVariance;

    /** @param design with some freedom */
    SeverityFit(PanelDesign design, double[] scores) {
        this.design = design;
        this.means = design.caseMeans(scores);
        double[] excess = design.excess(scores, means);
        this.leastSquares = design.leastSquares(excess);
        double explained = dot(excess, leastSquares);
        this.chanceVariance = Math.max(0, within(design, scores, means) - explained) / design.freedom();
        this.severityVariance = design.severities() == 0
                ? 0
                : Math.max(0, (explained - design.severities() * chanceVariance) / design.trace());
        this.severities = severities(excess);
    }

    private double[] severities(double[] excess) {
        if (severityVariance == 0) {
            return new double[excess.length];
        }
        return chanceVariance == 0 ? leastSquares : solver().solve(excess);
    }

    /** For as long as both variances are above 0. */
    private Cholesky solver() {
        return design.shrinking(chanceVariance / severityVariance);
    }

    static double within(PanelDesign design, double[] scores, double[] means) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double off = scores[i] - means[design.caseOf(i)];
            sum += off * off;
        }
        return sum;
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    double[] means() {
        return means;
    }

    double[] severities() {
        return severities;
    }

    double chanceVariance() {
        return chanceVariance;
    }

    double severityVariance() {
        return severityVariance;
    }

    /** The raw means, each without the mean severity of its judges. */
    double[] corrected() {
        double[] corrected = means.clone();
        for (int i = 0; i < design.ratings(); i++) {
            int c = design.caseOf(i);
            corrected[c] -= severities[design.judgeOf(i)] / design.judgesOfCase(c);
        }
        return corrected;
    }

    /**
     * What is left of each score, by least squares, blown up by as much as fitting has shrunk it, centred, and scaled to the
     * variance of chance (Davison, Hinkley, Bootstrap Methods and their Application, 1997, section 6.2.3).
     */
    double[] residuals(double[] scores) {
        double[] leverages = design.leverages();
        double[] severityMeans = new double[design.cases()];
        for (int i = 0; i < scores.length; i++) {
            severityMeans[design.caseOf(i)] += leastSquares[design.judgeOf(i)] / design.judgesOfCase(design.caseOf(i));
        }
        double[] found = new double[scores.length];
        int many = 0;
        for (int i = 0; i < scores.length; i++) {
            int c = design.caseOf(i);
            if (leverages[i] < 1 - 1e-9) {
                double left = scores[i] - means[c] - leastSquares[design.judgeOf(i)] + severityMeans[c];
                found[many++] = left / Math.sqrt(1 - leverages[i]);
            }
        }
        return scaled(Arrays.copyOf(found, many));
    }

    private double[] scaled(double[] found) {
        double mean = Arrays.stream(found).average().orElse(0);
        double variance = Arrays.stream(found).map(one -> (one - mean) * (one - mean)).average().orElse(0);
        double scale = variance > 0 ? Math.sqrt(chanceVariance / variance) : 0;
        return Arrays.stream(found).map(one -> (one - mean) * scale).toArray();
    }
}

package home.engineers.votes.rules;

/**
 * The hypergeometric distribution: of {@code all} votes, {@code marked} are for a candidate; how many of {@code drawn} of
 * them are, were they drawn by chance. Its upper tail is Fisher's exact test, one-sided.
 */
final class Hypergeometric {
    private final double[] logFactorial;

    /** @param most no number asked about is larger */
    Hypergeometric(int most) {
        logFactorial = new double[most + 2];
        for (int i = 2; i < logFactorial.length; i++) {
            logFactorial[i] = logFactorial[i - 1] + Math.log(i);
        }
    }

    /** The chance of {@code atLeast} or more. */
    double tail(int all, int marked, int drawn, int atLeast) {
        int most = Math.min(marked, drawn);
        int least = Math.max(Math.max(0, marked + drawn - all), atLeast);
        if (atLeast <= Math.max(0, marked + drawn - all)) {
            return 1;
        }
        double sum = 0;
        for (int x = least; x <= most; x++) {
            double term = Math.exp(choose(marked, x) + choose(all - marked, drawn - x) - choose(all, drawn));
            sum += term;
            if (term < sum * 1e-12) {
                break;
            }
        }
        return Math.min(1, sum);
    }

    private double choose(int of, int some) {
        return logFactorial[of] - logFactorial[some] - logFactorial[of - some];
    }
}

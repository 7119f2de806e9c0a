package home.engineers.panels.scoring;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How far corrected scores are off, by making the panel's scores again many times: severities are taken anew from their
 * variance, chance from the residuals, and each time everything is estimated as before with the variances' ratio kept. How far
 * an estimate is off is counted in the scatter estimated in the same round (bootstrap-t), which makes up for what small panels
 * do not know of it (Davison, Hinkley, 1997, sections 2.4, 3.8 and 6.2.3). What is estimated is what the mean of all judges of
 * the sheet would be.
 */
final class SeverityBootstrap {
    /** So many that the 2.5 % points are the 50th from either end. */
    static final int ROUNDS = 1_999;

    private static final int OUTSIDE = 50;

    private final PanelDesign design;
    private final SeverityFit fit;
    private final SplittableRandom random;
    private final double[] residuals;
    /** By case, then by round: how far off, in units of scatter. */
    private final float[][] off;

    SeverityBootstrap(PanelDesign design, SeverityFit fit, double[] scores, long seed) {
        this.design = design;
        this.fit = fit;
        this.random = new SplittableRandom(seed);
        this.residuals = fit.residuals(scores);
        this.off = new float[design.cases()][ROUNDS];
        Estimator estimator = new Estimator();
        for (int round = 0; round < ROUNDS; round++) {
            estimator.play(round);
        }
    }

    /** The half-open distances below and above an estimate between which the truth lies with 95 %. */
    record Reach(double below, double above) {}

    Reach reach(int caseNumber) {
        return reach(off[caseNumber].clone());
    }

    /** Of the first case's lead over the second. */
    Reach reachOfLead(int first, int second) {
        float[] apart = new float[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            apart[round] = off[first][round] - off[second][round];
        }
        return reach(apart);
    }

    private Reach reach(float[] ratios) {
        Arrays.sort(ratios);
        double scatter = Math.sqrt(fit.chanceVariance());
        return new Reach(ratios[ROUNDS - OUTSIDE] * scatter, -ratios[OUTSIDE - 1] * scatter);
    }

    /** Estimates from one set of scores after the other. */
    private final class Estimator {
        private final double severitySpread = Math.sqrt(fit.severityVariance());
        private final @Nullable Cholesky solver = fit.severityVariance() > 0 && fit.chanceVariance() > 0
                ? design.shrinking(fit.chanceVariance() / fit.severityVariance())
                : null;
        private final double[] scores = new double[design.ratings()];
        private final double[] severities = new double[design.judges()];

        void play(int round) {
            double level = make();
            double[] means = design.caseMeans(scores);
            double[] excess = design.excess(scores, means);
            double left = SeverityFit.within(design, scores, means) - SeverityFit.dot(excess, design.leastSquares(excess));
            double scatter = Math.sqrt(Math.max(0, left) / design.freedom());
            double[] found = solver == null ? new double[excess.length] : solver.solve(excess);
            for (int i = 0; i < scores.length; i++) {
                int c = design.caseOf(i);
                means[c] -= found[design.judgeOf(i)] / design.judgesOfCase(c);
            }
            for (int c = 0; c < means.length; c++) {
                off[c][round] = scatter > 0 ? (float) ((means[c] - level) / scatter) : 0;
            }
        }

        /** Scores of cases that are all worth nothing. @return the mean severity of all judges */
        private double make() {
            double sum = 0;
            for (int j = 0; j < severities.length; j++) {
                severities[j] = severitySpread * random.nextGaussian();
                sum += severities[j];
            }
            for (int i = 0; i < scores.length; i++) {
                scores[i] = severities[design.judgeOf(i)] + residuals[random.nextInt(residuals.length)];
            }
            return sum / severities.length;
        }
    }
}

package home.engineers.panels.assignment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * What no assignment can exceed, reckoned from an answer alone and sharing no code with what found it. For whatever prices of
 * cases and reviewers, no total is above what this sum says (weak duality of linear programming); where the answer is the best,
 * prices taken from it make the sum equal to its total.
 */
public final class AssignmentBound {
    private final ScoreMatrix matrix;
    private final AssignmentTerms.Load load;
    private final boolean[][] assigned;
    private final List<Integer> loads;
    private final BigDecimal[] cases;
    private final BigDecimal[] reviewers;
    private BigDecimal sink = BigDecimal.ZERO;
    private boolean lowered = true;

    private AssignmentBound(Assignment answer, AssignmentTerms.Load load) {
        this.matrix = answer.matrix();
        this.load = load;
        this.loads = answer.loads();
        this.cases = new BigDecimal[matrix.cases().size()];
        this.reviewers = new BigDecimal[matrix.reviewers().size()];
        this.assigned = new boolean[cases.length][reviewers.length];
        answer.pairings().forEach(pair -> assigned[pair.caseNumber()][pair.reviewer()] = true);
        Arrays.fill(cases, BigDecimal.ZERO);
        Arrays.fill(reviewers, BigDecimal.ZERO);
    }

    public static BigDecimal of(Assignment answer, int perCase, AssignmentTerms.Load load) {
        AssignmentBound bound = new AssignmentBound(answer, load);
        for (int round = 0; bound.lowered && round <= bound.cases.length + bound.reviewers.length; round++) {
            bound.lower();
        }
        return bound.sum(perCase);
    }

    /** One round of Bellman and Ford. */
    private void lower() {
        lowered = false;
        for (int r = 0; r < reviewers.length; r++) {
            if (loads.get(r) < load.max()) {
                sink = lower(sink, reviewers[r]);
            }
        }
        for (int r = 0; r < reviewers.length; r++) {
            if (loads.get(r) > load.min()) {
                reviewers[r] = lower(reviewers[r], sink);
            }
        }
        for (int c = 0; c < cases.length; c++) {
            for (int r = 0; r < reviewers.length; r++) {
                BigDecimal score = matrix.score(c, r);
                if (score != null && assigned[c][r]) {
                    cases[c] = lower(cases[c], reviewers[r].add(score));
                } else if (score != null) {
                    reviewers[r] = lower(reviewers[r], cases[c].subtract(score));
                }
            }
        }
    }

    private BigDecimal lower(BigDecimal price, BigDecimal through) {
        if (through.compareTo(price) >= 0) {
            return price;
        }
        lowered = true;
        return through;
    }

    private BigDecimal sum(int perCase) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal one : cases) {
            sum = sum.add(one.subtract(sink).multiply(BigDecimal.valueOf(perCase)));
        }
        for (BigDecimal one : reviewers) {
            BigDecimal worth = sink.subtract(one);
            sum = sum.add(worth.multiply(BigDecimal.valueOf(worth.signum() > 0 ? load.max() : load.min())));
        }
        for (int c = 0; c < cases.length; c++) {
            for (int r = 0; r < reviewers.length; r++) {
                BigDecimal score = matrix.score(c, r);
                if (score != null) {
                    sum = sum.add(score.subtract(cases[c].subtract(reviewers[r])).max(BigDecimal.ZERO));
                }
            }
        }
        return sum;
    }
}

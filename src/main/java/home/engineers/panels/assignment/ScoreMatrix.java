package home.engineers.panels.assignment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well each reviewer fits each case.
 *
 * @param scores by case, then by reviewer: the higher, the better; null where they must not meet (conflict)
 */
public record ScoreMatrix(List<String> cases, List<String> reviewers, @Nullable BigDecimal[][] scores) {
    /**
     * No score, written as a whole number of the smallest decimal place that any of them has, may be larger than this: so far
     * sums stay exact.
     */
    public static final BigDecimal LARGEST = BigDecimal.TEN.pow(24);

    public ScoreMatrix {
        cases = List.copyOf(cases);
        reviewers = List.copyOf(reviewers);
        if (scores.length != cases.size()) {
            throw new IllegalArgumentException(scores.length + " rows for " + cases.size() + " cases");
        }
        for (@Nullable BigDecimal[] row : scores) {
            if (row.length != reviewers.size()) {
                throw new IllegalArgumentException(row.length + " scores for " + reviewers.size() + " reviewers");
            }
        }
    }

    public @Nullable BigDecimal score(int caseNumber, int reviewer) {
        return scores[caseNumber][reviewer];
    }

    /** How many reviewers of a case are without conflict. */
    public int free(int caseNumber) {
        int free = 0;
        for (BigDecimal score : scores[caseNumber]) {
            free += score == null ? 0 : 1;
        }
        return free;
    }

    /** The decimal places of the score that has most of them. */
    public int decimals() {
        int decimals = 0;
        for (@Nullable BigDecimal[] row : scores) {
            for (BigDecimal score : row) {
                decimals = score == null ? decimals : Math.max(decimals, score.scale());
            }
        }
        return decimals;
    }
}

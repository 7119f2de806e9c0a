package home.engineers.panels.assignment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score matrix as it was read from a file.
 *
 * @param lines by case, the line on which it stands first, from 1
 */
public record ScoreSheet(ScoreMatrix matrix, List<Integer> lines) {
    public ScoreSheet {
        lines = List.copyOf(lines);
    }

    /** The same, without the scores of further conflicts. */
    public ScoreSheet without(List<Pairing> conflicts) {
        @Nullable BigDecimal[][] left = new BigDecimal[matrix.cases().size()][];
        for (int c = 0; c < left.length; c++) {
            left[c] = matrix.scores()[c].clone();
        }
        conflicts.forEach(conflict -> left[conflict.caseNumber()][conflict.reviewer()] = null);
        return new ScoreSheet(new ScoreMatrix(matrix.cases(), matrix.reviewers(), left), lines);
    }
}

package home.engineers.panels.assignment;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment must keep.
 *
 * @param perCase reviewers of each case, exactly
 * @param loads by reviewer
 * @param employers by reviewer; null where none is known, and nobody is counted together with them
 * @param perEmployer reviewers of one case who may be of the same employer, at most
 * @param pinned pairings that are settled already, none of them a conflict
 * @param fair whether the lowest score of any pairing comes first, and the total second
 */
public record AssignmentTerms(
        int perCase, List<Load> loads, List<@Nullable String> employers, int perEmployer, Set<Pairing> pinned, boolean fair) {
    /** How many cases a reviewer takes. */
    public record Load(int min, int max) {}

    public AssignmentTerms {
        loads = List.copyOf(loads);
        pinned = Set.copyOf(pinned);
    }

    /** The same load for everyone, and nothing said about employers. */
    public static AssignmentTerms plain(ScoreMatrix matrix, int perCase, Load load, boolean fair) {
        int reviewers = matrix.reviewers().size();
        return new AssignmentTerms(
                perCase, Collections.nCopies(reviewers, load), Collections.nCopies(reviewers, null), reviewers, Set.of(), fair);
    }

    /** The same, but with at most so many of one employer for each case. */
    public AssignmentTerms balanced(List<@Nullable String> own, int most) {
        return new AssignmentTerms(perCase, loads, own, most, pinned, fair);
    }

    /** The same, but with pairings that are settled already. */
    public AssignmentTerms pinning(Set<Pairing> settled) {
        return new AssignmentTerms(perCase, loads, employers, perEmployer, settled, fair);
    }
}

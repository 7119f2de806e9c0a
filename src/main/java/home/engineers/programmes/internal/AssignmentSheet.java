package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.panels.assignment.Affinity;
import home.engineers.panels.assignment.Pairing;
import home.engineers.panels.assignment.ScoreMatrix;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a call that wait for reviewers, and who could review them.
 *
 * @param names of the reviewers
 * @param affinities by case, then by reviewer; null where they must not meet
 * @param named who has been named already
 */
record AssignmentSheet(
        List<ReviewCase> cases,
        List<PersonId> reviewers,
        Map<PersonId, String> names,
        @Nullable Affinity[][] affinities,
        Set<Pairing> named) {

    ScoreMatrix matrix() {
        @Nullable BigDecimal[][] scores = new BigDecimal[cases.size()][reviewers.size()];
        for (int c = 0; c < cases.size(); c++) {
            for (int r = 0; r < reviewers.size(); r++) {
                Affinity affinity = affinities[c][r];
                scores[c][r] = affinity == null ? null : affinity.score();
            }
        }
        return new ScoreMatrix(
                cases.stream().map(ReviewCase::number).toList(), reviewers.stream().map(this::label).toList(), scores);
    }

    /** A name, told apart where two are the same. */
    private String label(PersonId reviewer) {
        String name = names.getOrDefault(reviewer, "");
        boolean shared = names.values().stream().filter(name::equals).count() > 1;
        return shared ? name + " " + reviewer.toString().substring(reviewer.toString().length() - 4) : name;
    }

    /** The pair of a case and a reviewer, where both stand here and may meet. */
    Optional<Pairing> pairing(String address, String reviewer) {
        for (int c = 0; c < cases.size(); c++) {
            for (int r = 0; r < reviewers.size(); r++) {
                if (cases.get(c).address().equals(address) && reviewers.get(r).toString().equals(reviewer)) {
                    return affinities[c][r] == null ? Optional.empty() : Optional.of(new Pairing(c, r));
                }
            }
        }
        return Optional.empty();
    }
}

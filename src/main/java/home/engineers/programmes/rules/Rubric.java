package home.engineers.programmes.rules;

import home.engineers.kernel.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what reviewers score a case.
 *
 * @param divergence id of the law value that sets how many points the reviewers of a case may be apart before one more is
 *     called for; null where the document does not say
 */
public record Rubric(List<Criterion> criteria, @Nullable String divergence) {
    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /** @param most points; at least 1 */
    public record Criterion(String id, LocalizedText name, int most) {}

    /** The points of a case that nothing is wrong with. */
    public int most() {
        return criteria.stream().mapToInt(Criterion::most).sum();
    }
}

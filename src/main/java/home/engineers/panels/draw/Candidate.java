package home.engineers.panels.draw;

import java.util.Map;
import java.util.Set;

/**
 * An expert who may be drawn.
 *
 * @param pseudonym the name in this draw
 * @param values what the expert counts as, by attribute; of some attributes, such as the specialty, several
 */
public record Candidate(String pseudonym, Map<String, Set<String>> values) {
    boolean countsFor(Quota quota) {
        return values.getOrDefault(quota.attribute(), Set.of()).contains(quota.value());
    }
}

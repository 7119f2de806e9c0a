package home.engineers.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an index answers.
 *
 * @param total of all documents found that the reader may see, exact
 * @param next where the next page begins; empty after the last
 * @param facets by field, the most frequent value first, equal ones in the order of their signs
 * @param years by field, documents of each year, the earliest first
 */
public record SearchResult(
        long total, List<Hit> hits, Optional<String> next, Map<String, List<Count>> facets, Map<String, Map<Integer, Long>> years) {
    /**
     * @param stored values of the stored fields
     */
    public record Hit(String id, double score, Map<String, List<String>> stored) {
        /** The first value of a field, or nothing. */
        public String one(String field) {
            List<String> values = stored.getOrDefault(field, List.of());
            return values.isEmpty() ? "" : values.getFirst();
        }

        public List<String> all(String field) {
            return stored.getOrDefault(field, List.of());
        }
    }

    /** How many documents have a value. */
    public record Count(String value, long documents) {}
}

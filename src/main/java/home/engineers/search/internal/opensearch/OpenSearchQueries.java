package home.engineers.search.internal.opensearch;

import home.engineers.search.internal.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans in the query language of OpenSearch. */
final class OpenSearchQueries {
    private OpenSearchQueries() {}

    static Map<String, Object> of(Plan plan) {
        return switch (plan) {
            case Plan.Everything all -> Map.of("match_all", Map.of());
            case Plan.Nothing none -> Map.of("match_none", Map.of());
            case Plan.Term(String field, String term) -> Map.of("term", Map.of(field, Map.of("value", term)));
            case Plan.Sequence(String field, List<String> terms) ->
                Map.of("match_phrase", Map.of(field, Map.of("query", String.join(" ", terms), "analyzer", "whitespace")));
            case Plan.Beginning(String field, String beginning) -> Map.of("prefix", Map.of(field, Map.of("value", beginning)));
            case Plan.Range(String field, long from, long to) -> Map.of("range", Map.of(field, Map.of("gte", from, "lte", to)));
            case Plan.Combined combined -> Map.of("bool", combined(combined));
            case Plan.Weighed(Plan part, float weight) -> weight == 1 ? of(part) : weighed(part, weight);
            case Plan.Flat(Plan part, float score) -> Map.of("constant_score", Map.of("filter", of(part), "boost", score));
        };
    }

    private static Map<String, Object> weighed(Plan part, float weight) {
        return part instanceof Plan.Term(String field, String term)
                ? Map.of("term", Map.of(field, Map.of("value", term, "boost", weight)))
                : Map.of("bool", Map.of("must", List.of(of(part)), "boost", weight));
    }

    private static Map<String, Object> combined(Plan.Combined combined) {
        Map<String, Object> parts = new LinkedHashMap<>();
        put(parts, "must", combined.must());
        put(parts, "should", combined.should());
        put(parts, "must_not", combined.not());
        put(parts, "filter", combined.filter());
        return parts;
    }

    private static void put(Map<String, Object> parts, String name, List<Plan> plans) {
        if (!plans.isEmpty()) {
            parts.put(name, plans.stream().map(OpenSearchQueries::of).toList());
        }
    }
}

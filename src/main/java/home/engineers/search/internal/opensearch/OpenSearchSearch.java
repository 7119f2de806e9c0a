package home.engineers.search.internal.opensearch;

import home.engineers.search.ExpiredCursor;
import home.engineers.search.IndexField.Use;
import home.engineers.search.IndexSchema;
import home.engineers.search.SearchRequest;
import home.engineers.search.SearchResult;
import home.engineers.search.SearchResult.Count;
import home.engineers.search.SearchResult.Hit;
import home.engineers.search.internal.DocumentForm;
import home.engineers.search.internal.opensearch.OpenSearchCluster.Answer;
import home.engineers.search.internal.plan.Cursor;
import home.engineers.search.internal.plan.Physical;
import home.engineers.search.internal.plan.Planner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Answers questions on an index of a cluster. Pages are turned in a point in time that the cluster keeps for ten minutes. */
final class OpenSearchSearch {
    private static final String KEEP = "10m";
    private static final int MOST_YEARS = 10_000;
    private final OpenSearchCluster cluster;
    private final IndexSchema schema;
    private final String index;
    private final PointInTime point;

    OpenSearchSearch(OpenSearchCluster cluster, IndexSchema schema, String index) {
        this.cluster = cluster;
        this.schema = schema;
        this.index = index;
        this.point = new PointInTime(cluster, index);
    }

    SearchResult search(SearchRequest request) {
        if (request.size() == 0) {
            return result(request, now(body(request)), "");
        }
        return request.after().isEmpty() ? first(request) : next(request, Cursor.read(request.after().get(), request));
    }

    private Answer now(Map<String, Object> body) {
        return cluster.post("/" + index + "/_search", Map.of(), body);
    }

    private Answer at(String point, Map<String, Object> body) {
        body.put("pit", Map.of("id", point, "keep_alive", KEEP));
        return cluster.post("/_search", Map.of(), body);
    }

    /** A state that was given back by another search meanwhile is taken anew. */
    private SearchResult first(SearchRequest request) {
        String shared = point.now();
        Answer answer = at(shared, body(request));
        if (!answer.found()) {
            point.renew();
            shared = point.now();
            answer = at(shared, body(request));
        }
        SearchResult result = result(request, answer, shared);
        if (result.next().isPresent()) {
            point.leave(shared);
        }
        return result;
    }

    void renew() {
        point.renew();
    }

    private SearchResult next(SearchRequest request, Cursor cursor) {
        Map<String, Object> body = body(request);
        String value = cursor.values().getFirst();
        Object first = request.sorting().byRelevance() ? (Object) Double.valueOf(value) : (Object) Long.valueOf(value);
        body.put("search_after", List.of(first, cursor.values().getLast()));
        Answer answer = at(cursor.snapshot(), body);
        if (answer.found()) {
            return result(request, answer, cursor.snapshot());
        }
        if (request.sorting().byRelevance()) {
            throw new ExpiredCursor("the point in time is gone");
        }
        body.remove("pit");
        return result(request, now(body), cursor.snapshot());
    }

    private Map<String, Object> body(SearchRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", OpenSearchQueries.of(new Planner(schema).plan(request.query(), request.visible())));
        body.put("size", request.size() == 0 ? 0 : request.size() + 1);
        body.put("track_total_hits", true);
        body.put("_source", List.of(Physical.STORED));
        body.put("sort", List.of(sort(request), Map.of(Physical.ID, "asc")));
        Map<String, Object> counts = new LinkedHashMap<>();
        request.facets().forEach(field -> counts.put(
                field, Map.of("terms", Map.of("field", Physical.facet(field), "size", Math.max(1, request.facetSize())))));
        request.periods().forEach(field -> counts.put(
                Physical.year(field), Map.of("terms", Map.of("field", Physical.year(field), "size", MOST_YEARS))));
        if (!counts.isEmpty()) {
            body.put("aggs", counts);
        }
        return body;
    }

    private Object sort(SearchRequest request) {
        if (request.sorting().byRelevance()) {
            return Map.of("_score", "desc");
        }
        String field = Physical.number(schema.field(request.sorting().field(), Use.NUMBER).name());
        return Map.of(field, Map.of("order", request.sorting().descending() ? "desc" : "asc", "missing", "_last"));
    }

    private SearchResult result(SearchRequest request, Answer answer, String point) {
        JsonNode found = answer.body().get("hits");
        List<Hit> hits = new ArrayList<>();
        List<String> last = List.of();
        for (JsonNode hit : found.get("hits")) {
            if (hits.size() < request.size()) {
                double score = request.sorting().byRelevance() ? hit.get("_score").asDouble() : Double.NaN;
                hits.add(new Hit(hit.get("_id").stringValue(), score, DocumentForm.stored(hit.get("_source").get(Physical.STORED).stringValue())));
                last = List.of(hit.get("sort").get(0).asString(), hit.get("sort").get(1).stringValue());
            }
        }
        boolean more = found.get("hits").size() > hits.size() && !hits.isEmpty();
        Optional<String> next = more ? Optional.of(new Cursor(Cursor.question(request), point, last).written()) : Optional.empty();
        return new SearchResult(found.get("total").get("value").asLong(), hits, next, facets(request, answer), years(request, answer));
    }

    private static Map<String, List<Count>> facets(SearchRequest request, Answer answer) {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        for (String field : request.facets()) {
            List<Count> counts = new ArrayList<>();
            for (JsonNode bucket : answer.body().get("aggregations").get(field).get("buckets")) {
                counts.add(new Count(bucket.get("key").stringValue(), bucket.get("doc_count").asLong()));
            }
            facets.put(field, counts);
        }
        return facets;
    }

    private static Map<String, Map<Integer, Long>> years(SearchRequest request, Answer answer) {
        Map<String, Map<Integer, Long>> years = new LinkedHashMap<>();
        for (String field : request.periods()) {
            Map<Integer, Long> ofField = new TreeMap<>();
            for (JsonNode bucket : answer.body().get("aggregations").get(Physical.year(field)).get("buckets")) {
                ofField.put(bucket.get("key").asInt(), bucket.get("doc_count").asLong());
            }
            years.put(field, ofField);
        }
        return years;
    }
}

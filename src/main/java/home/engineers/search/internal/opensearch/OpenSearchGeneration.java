package home.engineers.search.internal.opensearch;

import home.engineers.search.FeedPosition;
import home.engineers.search.IndexDocument;
import home.engineers.search.IndexSchema;
import home.engineers.search.SearchRequest;
import home.engineers.search.SearchResult;
import home.engineers.search.internal.DocumentForm;
import home.engineers.search.internal.Generation;
import home.engineers.search.internal.opensearch.OpenSearchCluster.Answer;
import home.engineers.search.internal.plan.Physical;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An index of a cluster, which all nodes share. */
final class OpenSearchGeneration implements Generation {
    private static final String MARKS = "/ehome-marks/_doc/";
    private final OpenSearchCluster cluster;
    private final IndexSchema schema;
    private final String index;
    private final OpenSearchSearch search;
    private Mark reached;

    /** @param fresh what a new one says of itself */
    OpenSearchGeneration(OpenSearchCluster cluster, IndexSchema schema, String index, Mark fresh) {
        this.cluster = cluster;
        this.schema = schema;
        this.index = index;
        this.search = new OpenSearchSearch(cluster, schema, index);
        this.reached = fresh;
        if (!cluster.get("/" + index).found()) {
            cluster.put("/" + index, OpenSearchDocuments.index(schema));
            cluster.delete(MARKS + index, null);
        }
    }

    /** The later of what this node wrote and what any node kept. */
    @Override
    public synchronized Mark mark() {
        Answer kept = cluster.get(MARKS + index);
        if (kept.found() && kept.body().path("found").asBoolean()) {
            JsonNode said = kept.body().get("_source");
            Mark mark = new Mark(
                    said.get("database").stringValue(), said.get("edition").asInt(), said.get("whole").asBoolean(),
                    FeedPosition.read(said.get("position").stringValue()));
            if (mark.position().compareTo(reached.position()) > 0 || mark.whole() && !reached.whole()) {
                reached = mark;
            }
        }
        return reached;
    }

    @Override
    public void write(Collection<IndexDocument> changed, Collection<String> gone, Mark mark) {
        StringBuilder lines = new StringBuilder();
        changed.parallelStream().map(document -> DocumentForm.of(schema, document)).toList().forEach(form -> {
            lines.append(OpenSearchCluster.json(Map.of("index", Map.of("_index", index, "_id", form.id())))).append('\n');
            lines.append(OpenSearchCluster.json(OpenSearchDocuments.of(form, schema))).append('\n');
        });
        gone.forEach(id -> lines.append(OpenSearchCluster.json(Map.of("delete", Map.of("_index", index, "_id", id)))).append('\n'));
        if (!lines.isEmpty()) {
            demandWritten(cluster.bulk(lines.toString()).body());
        }
        synchronized (this) {
            reached = mark;
        }
    }

    private static void demandWritten(JsonNode answer) {
        for (JsonNode item : answer.get("items")) {
            JsonNode done = item.iterator().next();
            if (done.has("error")) {
                throw new IllegalStateException("the cluster does not take a document: " + done.get("error"));
            }
        }
    }

    @Override
    public void show() {
        cluster.post("/" + index + "/_refresh", Map.of(), null);
        search.renew();
    }

    @Override
    public synchronized void keep() {
        Map<String, Object> mark = new LinkedHashMap<>();
        mark.put("database", reached.database());
        mark.put("edition", reached.edition());
        mark.put("whole", reached.whole());
        mark.put("position", reached.position().written());
        cluster.put(MARKS + index, mark);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return search.search(request);
    }

    @Override
    public long count() {
        return cluster.get("/" + index + "/_count").body().get("count").asLong();
    }

    @Override
    public List<Print> prints(String after, int limit) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", limit);
        body.put("sort", List.of(Map.of(Physical.ID, "asc")));
        body.put("_source", List.of(Physical.HASH));
        if (!after.isEmpty()) {
            body.put("search_after", List.of(after));
        }
        List<Print> prints = new ArrayList<>();
        for (JsonNode hit : cluster.post("/" + index + "/_search", Map.of(), body).body().get("hits").get("hits")) {
            prints.add(new Print(hit.get("_id").stringValue(), hit.get("_source").get(Physical.HASH).stringValue()));
        }
        return prints;
    }

    /** The cluster goes on without this node. */
    @Override
    public void close() {}
}

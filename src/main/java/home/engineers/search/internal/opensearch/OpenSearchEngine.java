package home.engineers.search.internal.opensearch;

import home.engineers.search.IndexSchema;
import home.engineers.search.internal.Engine;
import home.engineers.search.internal.Generation;
import home.engineers.search.internal.Generation.Mark;
import home.engineers.search.internal.opensearch.OpenSearchCluster.Answer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Indexes in an OpenSearch cluster, each generation one index, and an alias on the one that is served. */
public final class OpenSearchEngine implements Engine {
    private static final String PREFIX = "ehome-";
    private final OpenSearchCluster cluster;

    public OpenSearchEngine(URI address) {
        this.cluster = new OpenSearchCluster(address);
    }

    @Override
    public String name() {
        return "OpenSearch";
    }

    @Override
    public boolean shared() {
        return true;
    }

    private static String alias(IndexSchema schema) {
        return PREFIX + schema.name();
    }

    private static String index(IndexSchema schema, int number) {
        return alias(schema) + "-" + number;
    }

    private static int number(String index) {
        return Integer.parseInt(index.substring(index.lastIndexOf('-') + 1));
    }

    @Override
    public Optional<Integer> served(IndexSchema schema) {
        Answer answer = cluster.get("/_alias/" + alias(schema));
        return answer.found() ? answer.body().propertyNames().stream().map(OpenSearchEngine::number).findAny() : Optional.empty();
    }

    @Override
    public Generation open(IndexSchema schema, int number, Mark fresh) {
        return new OpenSearchGeneration(cluster, schema, index(schema, number), fresh);
    }

    @Override
    public void serve(IndexSchema schema, int number) {
        List<Object> actions = new ArrayList<>();
        served(schema).filter(old -> old != number).ifPresent(old ->
                actions.add(Map.of("remove", Map.of("index", index(schema, old), "alias", alias(schema)))));
        actions.add(Map.of("add", Map.of("index", index(schema, number), "alias", alias(schema))));
        cluster.post("/_aliases", Map.of(), Map.of("actions", actions));
    }

    @Override
    public void forgetBefore(IndexSchema schema, int number) {
        Answer all = cluster.get("/" + alias(schema) + "-*");
        all.body().propertyNames().stream().filter(index -> number(index) < number).forEach(index -> cluster.delete("/" + index, null));
    }
}

package home.engineers.search.internal.opensearch;

import home.engineers.kernel.Reason;
import home.engineers.kernel.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions to a cluster, each a call of its REST interface. */
final class OpenSearchCluster {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ABSENT = 404;
    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);
    /** What a cluster says that keeps an index from being written since its disks are full. */
    private static final String FULL = "read-only-allow-delete";
    private final OpenSearchGenericClient client;
    private final String name;

    /** @param address with user and password where the cluster asks for them */
    OpenSearchCluster(URI address) {
        HttpHost host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
        ApacheHttpClient5TransportBuilder builder = ApacheHttpClient5TransportBuilder.builder(host).setMapper(new JacksonJsonpMapper());
        String user = address.getUserInfo();
        if (user != null) {
            BasicCredentialsProvider credentials = new BasicCredentialsProvider();
            String[] parts = user.split(":", 2);
            credentials.setCredentials(
                    new AuthScope(host), new UsernamePasswordCredentials(parts[0], (parts.length > 1 ? parts[1] : "").toCharArray()));
            builder.setHttpClientConfigCallback(http -> http.setDefaultCredentialsProvider(credentials));
        }
        OpenSearchTransport transport = builder.build();
        this.client = new OpenSearchGenericClient(transport);
        this.name = host.toHostString();
    }

    /** What a cluster answered. @param found false where it knows no such thing */
    record Answer(boolean found, JsonNode body) {}

    Answer get(String path) {
        return call("GET", path, Map.of(), null);
    }

    Answer post(String path, Map<String, String> query, @Nullable Object body) {
        return call("POST", path, query, body == null ? null : JSON.writeValueAsBytes(body));
    }

    Answer put(String path, Object body) {
        return call("PUT", path, Map.of(), JSON.writeValueAsBytes(body));
    }

    Answer delete(String path, @Nullable Object body) {
        return call("DELETE", path, Map.of(), body == null ? null : JSON.writeValueAsBytes(body));
    }

    /** @param lines of JSON, each ended */
    Answer bulk(String lines) {
        return call("POST", "/_bulk", Map.of(), lines.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws Unavailable where the cluster cannot be reached, or has no room
     * @throws IllegalStateException where it refuses
     */
    private Answer call(String method, String path, Map<String, String> query, byte @Nullable [] body) {
        try (Response response = client.execute(request(method, path, query, body))) {
            String said = response.getBody().map(Body::bodyAsString).orElse("");
            demandRoom(said);
            if (AWAY.contains(response.getStatus())) {
                throw unreachable(new IOException(response.getStatus() + ": " + said));
            }
            if (response.getStatus() >= 300 && response.getStatus() != ABSENT) {
                throw new IllegalStateException(method + " " + path + " is answered " + response.getStatus() + ": " + said);
            }
            return new Answer(response.getStatus() != ABSENT, said.isEmpty() ? JSON.createObjectNode() : JSON.readTree(said));
        } catch (IOException fault) {
            throw unreachable(fault);
        }
    }

    private Unavailable unreachable(IOException why) {
        return new Unavailable(Reason.of("search.index.fault.unreachable", name), why);
    }

    private static void demandRoom(String said) {
        if (said.contains("cluster_block_exception") && said.contains(FULL)) {
            throw new Unavailable(Reason.of("search.index.fault.full"), null);
        }
    }

    private static Request request(
            String method, String path, Map<String, String> query, byte @Nullable [] body) {
        var request = Requests.builder().method(method).endpoint(path).query(query);
        return body == null ? request.build() : request.body(Body.from(body, "application/json")).build();
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}

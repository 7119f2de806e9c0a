import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One OpenSearch node for tests and benches, started from source on the copied libraries: folder, HTTP port, transport port. */
final class Peer {
    public static void main(String[] arguments) throws Exception {
        OpenSearchRunner runner = new OpenSearchRunner();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                runner.close();
            } catch (java.io.IOException gone) {
                System.err.println(gone);
            }
        }));
        int http = Integer.parseInt(arguments[1]);
        String transport = arguments[2];
        runner.onBuild((number, settings) -> {
            settings.put("http.port", http);
            settings.put("transport.port", transport);
            settings.put("network.host", "127.0.0.1");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        }).build(OpenSearchRunner.newConfigs().basePath(Path.of(arguments[0]).toString()).numOfNode(1).clusterName("peer").printOnFailure().useLogger());
        System.out.println("ready");
        // Whoever started it holds its input open, so that it never outlives the test that needed it.
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        System.exit(0);
    }
}

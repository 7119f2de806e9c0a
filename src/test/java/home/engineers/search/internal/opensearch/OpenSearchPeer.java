package home.engineers.search.internal.opensearch;

import home.engineers.kernel.Unavailable;
import home.engineers.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One OpenSearch node in a process of its own, started when first asked for; it ends with this JVM. */
public final class OpenSearchPeer {
    /** Where {@code ./ehome test} and {@code ./ehome bench} put its libraries. */
    public static final Path LIBRARIES = Path.of("target/opensearch-lib");

    private static final Path SOURCE = Path.of("src/test/opensearch/Peer.java");
    private static final int SECONDS = 120;

    /** Has them if this JVM has, so that neither is ahead of the other. */
    private static final String LARGE_PAGES = "-XX:+UseTransparentHugePages";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private OpenSearchPeer() {}

    private static final class Started {
        private static final URI ONE = start();
    }

    public static boolean isThere() {
        return Files.isDirectory(LIBRARIES);
    }

    public static URI address() {
        return Started.ONE;
    }

    /** Whether parts of its indexes are becoming one just now. */
    public static boolean merging() {
        return new OpenSearchCluster(address()).get("/_stats/merge").body().at("/_all/total/merges/current").asInt() > 0;
    }

    /** A name that no test had before. */
    static int fresh() {
        return NUMBER.incrementAndGet();
    }

    private static URI start() {
        try {
            Path folder = Files.createTempDirectory("engineers-home-opensearch");
            int http = FreePort.any();
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(LARGE_PAGES::equals).forEach(command::add);
            command.addAll(List.of(
                    "--enable-native-access=ALL-UNNAMED", "-cp", LIBRARIES + "/*", SOURCE.toString(), folder.toString(), String.valueOf(http),
                    String.valueOf(FreePort.any())));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return ready(process, URI.create("http://127.0.0.1:" + http), folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static URI ready(Process process, URI address, Path folder) throws IOException {
        OpenSearchCluster cluster = new OpenSearchCluster(address);
        for (int second = 0; second < SECONDS && process.isAlive(); second++) {
            try {
                Thread.sleep(1_000);
                if (cluster.get("/_cluster/health").body().get("number_of_nodes").asInt() == 1) {
                    return address;
                }
            } catch (Unavailable | IllegalStateException notYet) {
                continue;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IllegalStateException("no OpenSearch node: " + Files.readString(folder.resolve("log")));
    }
}

package home.engineers.browser;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The script of the ballot protocol in a page of its own, under the strict policy of the house, in a real browser. */
public final class BallotBench implements AutoCloseable {
    private static final String PAGE = "<!doctype html><title>x</title><script src=\"/belenios.js\"></script>";
    private static final String RUN = "task => window.belenios.run('/belenios.js', task, () => {})";
    private final HttpServer server;
    private final Page page;

    public BallotBench() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] script = Files.readAllBytes(Path.of("src/main/resources/static/belenios.js"));
        serve("/", "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
        serve("/belenios.js", "text/javascript", script);
        server.start();
        page = Chromium.browser().newPage();
        page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void serve(String path, String type, byte[] content) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
            exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'; script-src 'self'");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
    }

    Page page() {
        return page;
    }

    @SuppressWarnings("unchecked")
    private <T> T run(Map<String, Object> task) {
        return (T) page.evaluate(RUN, task);
    }

    List<Map<String, String>> credentials(String uuid, int count) {
        return run(Map.of("task", "credentials", "group", "BELENIOS-2048", "uuid", uuid, "count", count));
    }

    /** What the server gets ({@code ballot}) and what the voter keeps ({@code tracker}). */
    public Map<String, String> ballot(String election, String credential, List<List<Integer>> choices) {
        return run(Map.of("task", "ballot", "election", election, "credential", credential, "choices", choices));
    }

    Map<String, String> trusteeKey(String uuid, String password) {
        return run(Map.of("task", "trusteeKey", "group", "BELENIOS-2048", "uuid", uuid, "password", password));
    }

    String decryption(String uuid, String election, String tally, String publicKey, String file, String password) {
        return run(Map.of(
                "task", "decryption", "uuid", uuid, "election", election, "tally", tally, "publicKey", publicKey, "file", file,
                "password", password));
    }

    @Override
    public void close() {
        page.close();
        server.stop(0);
    }
}

package home.engineers.cli;

import static org.awaitility.Awaitility.await;

import home.engineers.cast.Cast;
import home.engineers.store.DatabaseAddress;
import home.engineers.store.HouseDatabase;
import home.engineers.testing.FreePort;
import home.engineers.testing.TestDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A house served by a process of its own, reached as a browser reaches it, and killed as a power cut kills it. */
final class ServingProcess implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String SECRETARY = "14200000006";
    private final Path place;
    private final Map<String, String> environment;
    private final boolean demo;
    private final Path data;
    private final String port;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String formsAt = "/sign-in";
    private Process process;
    private @Nullable SingleConnectionDataSource connection;

    private ServingProcess(Path place, String port, boolean demo, Map<String, String> environment) throws IOException {
        this.place = place;
        this.demo = demo;
        this.environment = environment;
        this.data = place.resolve("data");
        this.port = port;
        this.process = started();
    }

    static ServingProcess demo() throws Exception {
        return demo(Map.of());
    }

    /** The same, set up further by the environment. */
    static ServingProcess demo(Map<String, String> environment) throws Exception {
        ServingProcess house = open(true, environment);
        house.post("/sign-in", Map.of("name", List.of(SECRETARY), "password", List.of(Cast.PASSWORD)));
        house.formsAt = "/imports";
        return house;
    }

    /** Another of the cast, by the mobile number, signs in at the same place. */
    void enter(String mobile) throws IOException, InterruptedException {
        post("/sign-out", Map.of());
        formsAt = "/sign-in";
        post("/sign-in", Map.of("name", List.of(mobile), "password", List.of(Cast.PASSWORD)));
        formsAt = "/dues/mine";
    }

    /** A house that is no demo, set up by the environment; nobody has signed in. */
    static ServingProcess real(Map<String, String> environment) throws Exception {
        return open(false, environment);
    }

    private static ServingProcess open(boolean demo, Map<String, String> environment) throws Exception {
        Path place = TestDatabase.ownDirectory("killed");
        PreparedHouse.of(demo).copyTo(place.resolve("data"));
        return in(place, demo, environment);
    }

    /** @param place where the data directory lies, or is made by a first start */
    static ServingProcess in(Path place, boolean demo, Map<String, String> environment) throws IOException {
        return new ServingProcess(place, String.valueOf(FreePort.any()), demo, environment);
    }

    private Process started() throws IOException {
        Path said = Files.createTempFile(place, "said", ".txt");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), Ehome.class.getName(),
                "serve", "--data", data.toString(), "--port", port));
        if (demo) {
            command.add("--demo");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        Process fresh = builder.start();
        await().atMost(Duration.ofSeconds(240)).until(() -> Files.readString(said).contains("http://") || !fresh.isAlive());
        if (!fresh.isAlive()) {
            throw new IllegalStateException("the house did not open: " + Files.readString(said));
        }
        return fresh;
    }

    /** Where it keeps its data. */
    Path data() {
        return data;
    }

    /** SIGKILL: no hook runs, no file is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
        disconnect();
    }

    private synchronized void disconnect() {
        if (connection != null) {
            connection.destroy();
            connection = null;
        }
    }

    void startAgain() throws IOException {
        disconnect();
        process = started();
    }

    /** One connection until the house is killed: who watches it at work must not keep its machine busy with new ones. */
    synchronized JdbcClient database() {
        if (connection == null) {
            DatabaseAddress address = HouseDatabase.running(data).orElseThrow();
            connection = new SingleConnectionDataSource(address.url(), address.user(), address.password(), true);
        }
        return JdbcClient.create(connection);
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The answer to a form; the address it leads to stands in its {@code Location}. */
    HttpResponse<String> post(String path, Map<String, List<String>> fields) throws IOException, InterruptedException {
        return client.send(form(path, fields), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form and does not wait for the answer. */
    CompletableFuture<HttpResponse<String>> begin(String path, Map<String, List<String>> fields)
            throws IOException, InterruptedException {
        return client.sendAsync(form(path, fields), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest form(String path, Map<String, List<String>> fields) throws IOException, InterruptedException {
        List<String> parts = new ArrayList<>(List.of("_csrf=" + encoded(csrf())));
        fields.forEach((name, values) -> values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value))));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts)))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends a table in and tells the address of its page. */
    String upload(String kind, String table) throws IOException, InterruptedException {
        String boundary = "----table";
        String body = Map.of("_csrf", csrf(), "kind", kind).entrySet().stream()
                .map(field -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .collect(Collectors.joining())
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"long.csv\"\r\n\r\n" + table
                + "\r\n--" + boundary + "--\r\n";
        HttpRequest request = request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        String to = client.send(request, HttpResponse.BodyHandlers.ofString()).headers().firstValue("Location").orElseThrow();
        return to.substring(to.indexOf("/imports"));
    }

    private String csrf() throws IOException, InterruptedException {
        String page = get(formsAt);
        Matcher found = CSRF.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no form on the page: " + page);
        }
        return found.group(1);
    }

    /** The address of a path, for browsers of others. */
    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path));
    }

    /** Files of the data directory, the database's own among them, in which these words stand readable. */
    List<Path> filesShowing(String words) throws IOException {
        byte[] wanted = words.getBytes(StandardCharsets.UTF_8);
        String pattern = new String(wanted, StandardCharsets.ISO_8859_1);
        List<Path> showing = new ArrayList<>();
        List<Path> all;
        try (Stream<Path> files = Files.walk(data)) {
            all = files.filter(Files::isRegularFile).filter(file -> !file.startsWith(data.resolve("postgres-programs"))).toList();
        }
        for (Path file : all) {
            try {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(pattern)) {
                    showing.add(file);
                }
            } catch (NoSuchFileException gone) {
                // The database server tidies up while it runs.
            }
        }
        return showing;
    }

    /** Ends the house in good order, so that its database server ends with it. */
    @Override
    public void close() throws Exception {
        if (!process.isAlive()) {
            startAgain();
        }
        disconnect();
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }
}

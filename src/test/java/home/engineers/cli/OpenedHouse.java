package home.engineers.cli;

import home.engineers.cast.Cast;
import home.engineers.organisations.Society;
import home.engineers.testing.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The demo house in a process of its own, with the municipal secretary signed in. */
final class OpenedHouse implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://[^/\\s]+");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String SECRETARY = "14200000006";

    private final Process process;
    private final String address;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private OpenedHouse(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** What starts a command of the product, after the words in {@code prefix}. */
    static ProcessBuilder command(List<String> prefix, String... words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), Ehome.class.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }

    static OpenedHouse open(List<String> prefix, Path data) throws IOException, InterruptedException {
        Process process = command(prefix, "serve", "--demo", "--data", data.toString(), "--port", freePort())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                readOn(lines);
                OpenedHouse house = new OpenedHouse(process, address.group());
                house.signIn();
                return house;
            }
        }
        throw new IllegalStateException("the house did not open; it ended with " + process.waitFor());
    }

    /** What the house goes on to say is read and let go: a full pipe would stop it in the middle of a line. */
    private static void readOn(BufferedReader lines) {
        Thread.ofVirtual().start(() -> {
            try (lines) {
                lines.transferTo(Writer.nullWriter());
            } catch (IOException ended) {
                // The house was killed, and its output with it.
            }
        });
    }

    private static String freePort() {
        return String.valueOf(FreePort.any());
    }

    private void signIn() throws IOException, InterruptedException {
        int status = post("/sign-in", "/sign-in", Map.of("name", SECRETARY, "password", Cast.PASSWORD)).statusCode();
        if (status / 100 != 3) {
            throw new IllegalStateException("sign-in answered " + status);
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** Fills in the form on a page and sends it. */
    HttpResponse<String> post(String page, String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException(page + " has no form");
        }
        String form = "_csrf=" + encoded(token.group(1)) + fields.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining());
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Enters a unit under this name; a redirect to its page is the house's word that it is stored. */
    HttpResponse<String> register(String unit) throws IOException, InterruptedException {
        return post("/units/new", "/units/new", Map.of("name", unit, "creditCode", Society.creditCode(), "district", "500103"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    long process() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        client.shutdownNow();
        process.destroy();
        process.waitFor();
    }
}

package home.engineers.bench;

import home.engineers.cast.Cast;
import java.io.IOException;
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
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Someone of the cast, signed in to a served house as a browser is. */
final class Guest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;

    private Guest(String base) {
        this.base = base;
    }

    static Guest signedIn(String base, String name) throws IOException, InterruptedException {
        Guest guest = new Guest(base);
        guest.post("/sign-in", "/sign-in", Map.of("name", List.of(name), "password", List.of(Cast.PASSWORD)));
        return guest;
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The path to which the answer leads. */
    String post(String path, Map<String, List<String>> fields) throws IOException, InterruptedException {
        return post(path, "/desk", fields);
    }

    String post(String path, String formAt, Map<String, List<String>> fields) throws IOException, InterruptedException {
        List<String> parts = new ArrayList<>(List.of("_csrf=" + encoded(token(formAt))));
        fields.forEach((name, values) -> values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value))));
        HttpResponse<String> answer = client.send(
                request(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts))).build(),
                HttpResponse.BodyHandlers.ofString());
        return location(path, answer);
    }

    /** Sends a file in and tells the path to which the answer leads. */
    String upload(String path, Map<String, String> fields, Path file) throws IOException, InterruptedException {
        String boundary = "----bench";
        StringBuilder head = new StringBuilder();
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", token(path));
        all.forEach((name, value) -> head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"persons.xlsx\"\r\n\r\n");
        HttpRequest request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head.toString()),
                        HttpRequest.BodyPublishers.ofFile(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .build();
        return location(path, client.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    /** Listens to what a stream of events tells, until its end. */
    void follow(String path, Consumer<String> told) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = client.send(
                request(path).header("Accept", "text/event-stream").build(), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            lines.takeWhile(line -> !line.equals("event:end")).filter(line -> line.startsWith("data:")).forEach(told);
        }
    }

    private String token(String formAt) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(get(formAt));
        if (!token.find()) {
            throw new IllegalStateException("no form at " + formAt);
        }
        return token.group(1);
    }

    private static String location(String path, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

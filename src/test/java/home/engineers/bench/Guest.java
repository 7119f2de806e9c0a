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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private String post(String path, String formAt, Map<String, List<String>> fields) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(get(formAt));
        if (!token.find()) {
            throw new IllegalStateException("no form at " + formAt);
        }
        List<String> parts = new ArrayList<>(List.of("_csrf=" + encoded(token.group(1))));
        fields.forEach((name, values) -> values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value))));
        HttpResponse<String> answer = client.send(
                request(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts))).build(),
                HttpResponse.BodyHandlers.ofString());
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

package home.engineers.bench;

import home.engineers.EngineersHome;
import home.engineers.cast.Cast;
import home.engineers.testing.HouseInitializer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole house with its cast on a port of its own, in the process of the benchmark. */
final class OpenHouse implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(EngineersHome.class)
            .initializers(new HouseInitializer())
            .properties("logging.level.root=warn")
            .run("--house.cast=full", "--server.port=0");
    private final String base = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    void signIn(String key) throws IOException, InterruptedException {
        Cast.Member member = part(Cast.class).member(key).orElseThrow();
        Matcher token = TOKEN.matcher(text("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no form");
        }
        String form = "_csrf=" + encoded(token.group(1)) + "&name=" + member.signInName() + "&password=" + Cast.PASSWORD;
        HttpResponse<String> answer = client.send(
                request("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("sign-in answered " + answer.statusCode());
        }
    }

    String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request(path).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Bytes of the body as they come over the line to a browser, which takes them compressed. */
    int weight(String path) throws IOException, InterruptedException {
        return client.send(request(path).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray())
                .body()
                .length;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }
}

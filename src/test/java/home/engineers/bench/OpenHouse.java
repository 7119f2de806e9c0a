package home.engineers.bench;

import home.engineers.EngineersHome;
import home.engineers.cast.Cast;
import home.engineers.store.DataDirectory;
import home.engineers.store.DatabaseAddress;
import home.engineers.store.HouseDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole house with its cast and its own PostgreSQL, as served, on a port of its own in the process of the benchmark. */
final class OpenHouse implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Path data = Files.createTempDirectory("engineers-home-bench");
    private final DataDirectory directory = DataDirectory.open(data, true);
    private final ServerTime serverTime = new ServerTime();
    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(EngineersHome.class)
            .initializers(this::prepare)
            .properties("logging.level.root=warn")
            .run("--house.demo=true", "--house.cast=full", "--server.port=0", "--house.data=" + data);
    private final String base = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    private HttpClient client = stranger();
    private double last;

    OpenHouse() throws IOException {}

    private void prepare(ConfigurableApplicationContext house) {
        house.getBeanFactory().registerSingleton("dataDirectory", directory);
        house.getBeanFactory().registerSingleton("serverTime", serverTime);
    }

    private static HttpClient stranger() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> parts(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Of the PostgreSQL server that the house has started. */
    DatabaseAddress database() {
        return HouseDatabase.running(data).orElseThrow();
    }

    String base() {
        return base;
    }

    /** Lets go of the times of those who asked beside this reader. */
    void forgetOthers() {
        serverTime.forget();
    }

    /** Asks as a stranger from now on. */
    void signOut() {
        client = stranger();
    }

    void signIn(String key) throws IOException, InterruptedException {
        client = stranger();
        Cast.Member member = part(Cast.class).member(key).orElseThrow();
        Matcher token = TOKEN.matcher(text("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no form");
        }
        String form = "_csrf=" + encoded(token.group(1)) + "&name=" + member.signInName() + "&password=" + Cast.PASSWORD;
        HttpResponse<String> answer = send(
                request("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("sign-in answered " + answer.statusCode());
        }
    }

    String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** The answer whatever it is. */
    HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        return send(request(path).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Milliseconds the server is at work on this page. */
    double serverTime(String path) throws IOException, InterruptedException {
        text(path);
        return last;
    }

    /** Bytes of the body as they come over the line to a browser, which takes them compressed. */
    int weight(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray())
                .body()
                .length;
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException, InterruptedException {
        HttpResponse<T> answer = client.send(request, body);
        last = serverTime.last();
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        context.close();
        directory.close();
        ServedHouse.delete(data);
    }
}

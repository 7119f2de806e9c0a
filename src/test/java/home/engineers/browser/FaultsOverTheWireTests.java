package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a request gets that comes to no endpoint, over a real connection: only there does the server answer by itself. */
@BrowserTest
class FaultsOverTheWireTests {
    @LocalServerPort
    private int port;

    @Test
    void saysInTheReadersLanguageThatAnAddressDoesNotExist() throws Exception {
        HttpResponse<String> chinese = send("/no-such-page", request -> request.GET());
        HttpResponse<String> english = send("/no-such-page", request -> request.GET().header("Cookie", "language=en"));

        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(chinese.body()).contains("没有这个页面，或者它不对您开放。", "渝州工程师协会");
        assertThat(english.body()).contains("This page does not exist or is not open to you.").doesNotContain("没有这个页面");
    }

    @Test
    void answersAProblemDocumentUnderTheApi() throws Exception {
        HttpResponse<String> answer = send("/api/v1/no-such-thing", request -> request.GET());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"instance\":\"/api/v1/no-such-thing\"", "没有这个页面");
    }

    @Test
    void asksToSendAFormAgainThatCarriesNoToken() throws Exception {
        HttpResponse<String> answer = send("/sign-in", request -> request.POST(BodyPublishers.ofString("username=x")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("没有收到：这一页打开得太久");
    }

    @Test
    void refusesAMethodThatAnAddressDoesNotKnow() throws Exception {
        HttpResponse<String> answer = send("/sign-out", request -> request.GET());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("这个地址不这样使用。");
    }

    @Test
    void showsTheErrorPageOfTheServerToNobodyWhoAsksForIt() throws Exception {
        assertThat(send("/error", request -> request.GET()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> asked)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(asked.apply(request).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}

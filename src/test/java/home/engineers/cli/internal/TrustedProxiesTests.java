package home.engineers.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.store.OperatorFault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Asked over the wire: what the house believes of the headers a proxy sets. */
class TrustedProxiesTests {
    private static final String CLIENT = "203.0.113.9";

    private static String seen(List<String> proxies, String forwardedFor) throws IOException, InterruptedException {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new TrustedProxies(proxies).customize(factory);
        WebServer server = factory.getWebServer(context -> context.addServlet("seen", new Seen()).addMapping("/"));
        server.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                                    .header("X-Forwarded-For", forwardedFor)
                                    .header("X-Forwarded-Proto", "https")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } finally {
            server.stop();
        }
    }

    @Test
    void believesNoOneByDefault() throws Exception {
        assertThat(seen(List.of(), CLIENT)).isEqualTo("127.0.0.1 http");
    }

    @Test
    void believesAProxyThatIsNamed() throws Exception {
        assertThat(seen(List.of("127.0.0.1"), CLIENT)).isEqualTo(CLIENT + " https");
    }

    @Test
    void believesNoProxyThatIsNotNamed() throws Exception {
        assertThat(seen(List.of("192.0.2.7", "127.0.0.10"), CLIENT)).isEqualTo("127.0.0.1 http");
    }

    /** What the client wrote itself stands to the left of what the proxy added. */
    @Test
    void takesTheAddressTheProxySawAndNotTheOneTheClientClaims() throws Exception {
        assertThat(seen(List.of("127.0.0.1"), "10.9.9.9, " + CLIENT)).isEqualTo(CLIENT + " https");
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> new TrustedProxies(List.of("proxy.example.org")))
                .isInstanceOf(OperatorFault.class)
                .hasMessageContaining("proxy.example.org");
        assertThatThrownBy(() -> new TrustedProxies(List.of("10.0.0.0/8"))).isInstanceOf(OperatorFault.class);
    }

    private static final class Seen extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
        }
    }
}

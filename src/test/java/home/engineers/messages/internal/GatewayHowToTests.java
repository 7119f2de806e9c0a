package home.engineers.messages.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import home.engineers.kernel.Language;
import home.engineers.testing.WorkedExample;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page says a gateway receives is what one does receive. */
class GatewayHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/gateways.md");
    private static final JsonMapper JSON = new JsonMapper();

    private record Received(String body, String signature) {}

    @Test
    void aGatewayReceivesWhatThePageShows() throws Exception {
        JsonNode told = JSON.readTree(PAGE.blocks("json").getFirst());
        BlockingQueue<Received> received = new ArrayBlockingQueue<>(1);
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        gateway.createContext("/codes", exchange -> {
            received.add(new Received(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("X-House-Signature")));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        gateway.start();
        try {
            GuardedCalls calls = new GuardedCalls(new AddressGuard(List.of("127.0.0.1"), InetAddress::getAllByName));
            new WebhookCodes(calls, URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/codes"), secret())
                    .send(told.get("address").asString(), told.get("code").asString(), told.get("text").asString(), Language.ZH);
            Received one = received.poll(10, TimeUnit.SECONDS);

            assertThat(JSON.readTree(one.body())).isEqualTo(told);
            assertThat(one.signature()).isEqualTo("sha256=" + hmac(one.body()));
        } finally {
            gateway.stop(0);
        }
    }

    @Test
    void aGatewayForTextsReceivesWhatThePageShows() throws Exception {
        JsonNode told = JSON.readTree(PAGE.blocks("json").get(1));
        BlockingQueue<Received> received = new ArrayBlockingQueue<>(1);
        BlockingQueue<String> keys = new ArrayBlockingQueue<>(1);
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        gateway.createContext("/texts", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            received.add(new Received(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("X-House-Signature")));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        gateway.start();
        try {
            GuardedCalls calls = new GuardedCalls(new AddressGuard(List.of("127.0.0.1"), InetAddress::getAllByName));
            new WebhookTexts(calls, URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/texts"), setting("house.texts.secret"))
                    .send(UUID.fromString(told.get("key").asString()), told.get("address").asString(), told.get("text").asString());
            Received one = received.poll(10, TimeUnit.SECONDS);

            assertThat(JSON.readTree(one.body())).isEqualTo(told);
            assertThat(one.signature()).isEqualTo("sha256=" + hmac(one.body(), setting("house.texts.secret")));
            assertThat(keys.poll()).isEqualTo(told.get("key").asString());
        } finally {
            gateway.stop(0);
        }
    }

    @Test
    void theSignatureOnThePageIsThatOfItsBody() throws Exception {
        assertThat(PAGE.blocks("text").getFirst().strip()).isEqualTo("sha256=" + hmac(PAGE.blocks("json").getFirst().strip()));
    }

    private static String secret() throws IOException {
        return setting("house.codes.secret");
    }

    private static String setting(String name) throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(String.join("", PAGE.blocks("properties"))));
        return settings.getProperty(name);
    }

    private static String hmac(String body) throws Exception {
        return hmac(body, secret());
    }

    private static String hmac(String body, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}

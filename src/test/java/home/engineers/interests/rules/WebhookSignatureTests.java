package home.engineers.interests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.json.StrictJson;
import home.engineers.testing.WorkedExample;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The signature is that of the reference libraries of Standard Webhooks. */
class WebhookSignatureTests {
    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @Test
    void signsAsTheReferenceDoes() {
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

        assertThat(WebhookSignature.headers(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), body))
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void theExampleOfTheHowToIsSignedSo() throws Exception {
        Map<String, Object> example = StrictJson.object(WorkedExample.of("how-to/interests.md").blocks("json").getFirst());
        byte[] secret = Base64.getDecoder().decode(example.get("secret").toString().substring(WebhookSignature.PREFIX.length()));

        assertThat(WebhookSignature.headers(
                secret, example.get("id").toString(), Instant.ofEpochSecond(Long.parseLong(example.get("timestamp").toString())),
                example.get("body").toString().getBytes(StandardCharsets.UTF_8)))
                .containsEntry("webhook-signature", example.get("signature").toString());
    }

    @Test
    void showsTheSecretAsLibrariesReadIt() {
        assertThat(WebhookSignature.shown(SECRET)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }
}

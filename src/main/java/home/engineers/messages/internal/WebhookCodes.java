package home.engineers.messages.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.Refused;
import home.engineers.messages.CodeGateway;
import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.OutboundAddresses;
import home.engineers.messages.OutboundAddresses.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/**
 * Codes by one HTTP call to a gateway of the operator's choice, which sends the text message. The body is JSON with
 * {@code address}, {@code code}, {@code text} and {@code language}; the header {@code X-House-Signature} carries its
 * HMAC-SHA-256 under the shared secret.
 */
@Order(200)
final class WebhookCodes implements CodeGateway {
    private static final JsonMapper JSON = new JsonMapper();
    private final OutboundAddresses addresses;
    private final URI webhook;
    private final String secret;

    WebhookCodes(OutboundAddresses addresses, URI webhook, String secret) {
        this.addresses = addresses;
        this.webhook = webhook;
        this.secret = secret;
    }

    @Override
    public boolean serves(String address) {
        return true;
    }

    @Override
    public void send(String address, String code, String text, Language language) throws DeliveryFailed {
        byte[] body = JSON.writeValueAsBytes(Map.of("address", address, "code", code, "text", text, "language", language.tag()));
        try {
            switch (addresses.post(webhook, Map.of("X-House-Signature", "sha256=" + signature(body)), "application/json", body)) {
                case Refused<Answer> refused -> throw new DeliveryFailed("the webhook's address is not allowed", false);
                case Granted<Answer>(Answer answer) -> demandAccepted(answer);
            }
        } catch (IOException unreachable) {
            throw new DeliveryFailed("the webhook could not be reached: " + unreachable.getClass().getSimpleName(), false);
        }
    }

    private static void demandAccepted(Answer answer) throws DeliveryFailed {
        if (!answer.accepted()) {
            boolean busy = answer.status() >= 500 || answer.status() == 408 || answer.status() == 429;
            throw new DeliveryFailed("the webhook answered " + answer.status(), !busy);
        }
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

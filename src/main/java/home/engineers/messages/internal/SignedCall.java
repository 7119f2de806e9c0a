package home.engineers.messages.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Refused;
import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.OutboundAddresses;
import home.engineers.messages.OutboundAddresses.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call to a gateway of the operator's choice: a JSON body whose HMAC-SHA-256 under the shared secret stands in the
 * header {@code X-House-Signature}.
 */
final class SignedCall {
    private static final JsonMapper JSON = new JsonMapper();
    private final OutboundAddresses addresses;
    private final URI webhook;
    private final String secret;

    SignedCall(OutboundAddresses addresses, URI webhook, String secret) {
        this.addresses = addresses;
        this.webhook = webhook;
        this.secret = secret;
    }

    void post(Map<String, String> content, Map<String, String> headers) throws DeliveryFailed {
        byte[] body = JSON.writeValueAsBytes(content);
        Map<String, String> all = new HashMap<>(headers);
        all.put("X-House-Signature", "sha256=" + signature(body));
        try {
            switch (addresses.post(webhook, all, "application/json", body)) {
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

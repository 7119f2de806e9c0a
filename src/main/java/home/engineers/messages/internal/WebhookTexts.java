package home.engineers.messages.internal;

import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.OutboundAddresses;
import home.engineers.messages.TextGateway;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/**
 * Text messages by one HTTP call each to a gateway of the operator's choice. The body is JSON with {@code address},
 * {@code text} and {@code key}; the header {@code Idempotency-Key} carries the key as well.
 */
final class WebhookTexts implements TextGateway {
    private final SignedCall call;

    WebhookTexts(OutboundAddresses addresses, URI webhook, String secret) {
        this.call = new SignedCall(addresses, webhook, secret);
    }

    @Override
    public void send(UUID key, String mobile, String text) throws DeliveryFailed {
        call.post(
                Map.of("address", mobile, "text", text, "key", key.toString()), Map.of("Idempotency-Key", key.toString()));
    }
}

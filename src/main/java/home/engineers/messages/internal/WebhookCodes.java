package home.engineers.messages.internal;

import home.engineers.kernel.Language;
import home.engineers.messages.CodeGateway;
import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.OutboundAddresses;
import java.net.URI;
import java.util.Map;
import org.springframework.core.annotation.Order;

/**
 * Codes by one HTTP call to a gateway of the operator's choice, which sends the text message. The body is JSON with
 * {@code address}, {@code code}, {@code text} and {@code language}.
 */
@Order(200)
final class WebhookCodes implements CodeGateway {
    private final SignedCall call;

    WebhookCodes(OutboundAddresses addresses, URI webhook, String secret) {
        this.call = new SignedCall(addresses, webhook, secret);
    }

    @Override
    public boolean serves(String address) {
        return true;
    }

    @Override
    public void send(String address, String code, String text, Language language) throws DeliveryFailed {
        call.post(Map.of("address", address, "code", code, "text", text, "language", language.tag()), Map.of());
    }
}

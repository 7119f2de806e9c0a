package home.engineers.messages.internal;

import home.engineers.messages.CodeGateway;
import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.WaysOut;
import home.engineers.messages.internal.OutgoingTable.Outgoing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ways out that this house has: mail by SMTP where it is set up, and the gateways for codes. */
final class Couriers {
    private final Optional<MailPost> mail;
    private final List<CodeGateway> gateways;

    Couriers(Optional<MailPost> mail, List<CodeGateway> gateways) {
        this.mail = mail;
        this.gateways = List.copyOf(gateways);
    }

    boolean takesMail() {
        return mail.isPresent();
    }

    boolean takesCodes(String address) {
        return gateway(address).isPresent();
    }

    private Optional<CodeGateway> gateway(String address) {
        return gateways.stream().filter(gateway -> gateway.serves(address)).findFirst();
    }

    void carry(Outgoing outgoing, Letter letter) throws DeliveryFailed {
        switch (outgoing.channel()) {
            case MAIL -> mail(outgoing.id(), outgoing.address(), letter);
            case CODE -> code(outgoing.address(), letter);
            case TEXT -> throw new DeliveryFailed("text messages do not wait here", true);
        }
    }

    private void mail(UUID id, String address, Letter letter) throws DeliveryFailed {
        mail.orElseThrow(() -> new DeliveryFailed("no mail server is set up", true))
                .send(id, address, new WaysOut.Mail(letter.subject(), letter.body(), null));
    }

    private void code(String address, Letter letter) throws DeliveryFailed {
        gateway(address)
                .orElseThrow(() -> new DeliveryFailed("no gateway serves this address", true))
                .send(address, letter.code(), letter.body(), letter.language());
    }
}

package home.engineers.messages.internal;

import home.engineers.kernel.Language;
import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.TextGateway;
import home.engineers.messages.WaysOut;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands letters over at once: to the maildrop in a demo house, else to the mail server and the gateway that are set up. */
@Component
class LettersAtOnce implements WaysOut {
    private final Optional<Maildrop> maildrop;
    private final Optional<MailPost> post;
    private final Optional<TextGateway> gateway;

    LettersAtOnce(ObjectProvider<Maildrop> maildrop, ObjectProvider<MailPost> post, ObjectProvider<TextGateway> gateway) {
        this.maildrop = Optional.ofNullable(maildrop.getIfAvailable());
        this.post = Optional.ofNullable(post.getIfAvailable());
        this.gateway = Optional.ofNullable(gateway.getIfAvailable());
    }

    @Override
    public boolean mail() {
        return maildrop.isPresent() || post.isPresent();
    }

    @Override
    public boolean texts() {
        return maildrop.isPresent() || gateway.isPresent();
    }

    @Override
    public void mail(UUID id, Addressee to, Mail mail) throws DeliveryFailed {
        if (maildrop.isPresent()) {
            drop(id, Channel.MAIL, to, mail.subject(), mail.body());
        } else {
            post.orElseThrow(() -> new DeliveryFailed("no mail server is set up", true)).send(id, to.address(), mail);
        }
    }

    @Override
    public void text(UUID id, Addressee to, String text) throws DeliveryFailed {
        if (maildrop.isPresent()) {
            drop(id, Channel.TEXT, to, text, text);
        } else {
            gateway.orElseThrow(() -> new DeliveryFailed("no gateway for text messages is set up", true))
                    .send(id, to.address(), text);
        }
    }

    private void drop(UUID id, Channel channel, Addressee to, String subject, String body) {
        maildrop.orElseThrow().drop(
                id, new Addressed(channel, to.address(), to.person(), to.link()), new Letter(subject, body, "", Language.ZH));
    }
}

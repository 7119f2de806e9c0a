package home.engineers.messages.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Language;
import home.engineers.messages.CodeGateway;
import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.WaysOut;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;

/** Codes to e-mail addresses, by the house's own mail server. */
@Order(100)
final class MailCodes implements CodeGateway {
    private final MailPost mail;
    private final MessageSource words;
    private final IdSource ids;

    MailCodes(MailPost mail, MessageSource words, IdSource ids) {
        this.mail = mail;
        this.words = words;
        this.ids = ids;
    }

    @Override
    public boolean serves(String address) {
        return address.indexOf('@') > 0;
    }

    @Override
    public void send(String address, String code, String text, Language language) throws DeliveryFailed {
        String subject = words.getMessage("messages.code.subject", null, language.locale());
        mail.send(ids.next(), address, new WaysOut.Mail(subject, text, null));
    }
}

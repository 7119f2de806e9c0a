package home.engineers.programmes.internal;

import home.engineers.messages.Messages;
import home.engineers.people.People;
import home.engineers.programmes.Certificate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells an applicant that the authority has issued a certificate. */
@Component
class CertificateNotices {
    private final Messages messages;
    private final People people;

    CertificateNotices(Messages messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    void tell(ReviewCase one, Certificate certificate) {
        String mail = people.card(one.applicant()).map(People.Card::mail).filter(address -> !address.isEmpty()).orElse(null);
        messages.send(new Messages.Notice(
                one.applicant(), "outputs.notice.certificate.title", "outputs.notice.certificate.body",
                List.of(one.number(), certificate.authority(), certificate.number()), "/cases/" + one.address(), mail));
    }
}

package home.engineers.people.internal;

import home.engineers.kernel.Contact;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing the own mobile number or e-mail address: only after a code sent to the new one has come back. */
@Service
public class ContactDesk {
    private final Persons persons;
    private final Codes codes;
    private final Changes changes;

    ContactDesk(Persons persons, Codes codes, Changes changes) {
        this.persons = persons;
        this.codes = codes;
        this.changes = changes;
    }

    /** @return the challenge to answer */
    @Transactional
    public Outcome<String> propose(PersonId person, String typed, Client client, Language language) {
        Optional<String> address = Contact.either(typed);
        if (address.isEmpty()) {
            return Outcome.refused(Reason.at("address", "people.signIn.noAddress"));
        }
        return codes.sendTo(persons.find(person).orElseThrow(), address.get(), client, language);
    }

    @Transactional
    public Outcome<PersonId> confirm(PersonId id, String typed, String challenge, String code) {
        String address = Contact.either(typed).orElse("");
        return switch (codes.redeemFor(challenge, address, code)) {
            case Refused<PersonId> refused -> refused;
            case Granted<PersonId>(PersonId proven) when !proven.equals(id) -> Outcome.refused(Reason.of("people.code.over"));
            case Granted<PersonId> proven -> set(persons.find(id).orElseThrow(), address);
        };
    }

    private Outcome<PersonId> set(Person before, String address) {
        boolean mail = address.contains("@");
        if (persons.byAddress(address).filter(holder -> !holder.id().equals(before.id())).isPresent()) {
            return Outcome.refused(List.of(Reason.at("address", mail ? "people.person.mailTaken" : "people.person.mobileTaken")));
        }
        Person after = before.reachedAt(mail ? before.mobile() : address, mail ? address : before.mail());
        persons.update(after);
        changes.note(before.id(), "person", null, Register.facts(before), Register.facts(after), before.id());
        return Outcome.granted(before.id());
    }
}

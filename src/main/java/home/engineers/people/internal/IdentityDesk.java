package home.engineers.people.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subjects;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.Act;
import home.engineers.people.IdentityDocument;
import home.engineers.people.rules.IdentityCheck;
import home.engineers.people.rules.IdentityCheck.Checked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The identity document: entered by the person, shown in clear only for a reason and on record. */
@Service
public class IdentityDesk {
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;
    private final Persons persons;
    private final Documents documents;
    private final Changes changes;
    private final Looks looks;
    private final Authority authority;
    private final Subjects subjects;
    private final HouseClock clock;

    IdentityDesk(
            Persons persons,
            Documents documents,
            Changes changes,
            Looks looks,
            Authority authority,
            Subjects subjects,
            HouseClock clock) {
        this.persons = persons;
        this.documents = documents;
        this.changes = changes;
        this.looks = looks;
        this.authority = authority;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Keeps the document and what it tells of birth and gender. The number itself enters no history. */
    @Transactional
    public Outcome<PersonId> keep(Actor actor, PersonId id, String kind, String number, String born) {
        authority.demandOrHide(actor, Act.PROFILE_EDIT, subjects.person(id));
        Optional<IdentityDocument.Kind> known = IdentityDocument.Kind.of(kind);
        if (known.isEmpty()) {
            return Outcome.refused(Reason.at("kind", "people.entry.noChoice"));
        }
        Optional<LocalDate> date = DateText.read(born);
        if (date.isEmpty() && !born.isBlank()) {
            return Outcome.refused(Reason.at("born", "people.entry.noDate"));
        }
        IdentityDocument document = new IdentityDocument(known.get(), number);
        return switch (IdentityCheck.check(document, date.orElse(null), clock.today())) {
            case Refused<Checked>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Checked>(Checked checked) -> keep(actor, persons.find(id).orElseThrow(Absent::new), checked);
        };
    }

    private Outcome<PersonId> keep(Actor actor, Person person, Checked checked) {
        if (checked.born() == null) {
            return Outcome.refused(Reason.at("born", "people.identity.birthNeeded"));
        }
        boolean taken = documents.holder(checked.document()).filter(holder -> !holder.equals(person.id())).isPresent();
        if (taken) {
            return Outcome.refused(Reason.at(IdentityCheck.FIELD, "people.identity.taken"));
        }
        String before = documents.shown(person.id()).map(Documents.Shown::masked).orElse("");
        documents.keep(person.id(), checked.document(), clock.instant());
        String gender = checked.gender() == null ? person.gender() : checked.gender();
        persons.update(person.describedAs(person.name(), gender, checked.born(), person.employment(), person.district()));
        changes.note(
                person.id(), "document", null, Map.of("number", before),
                Map.of("number", IdentityCheck.masked(checked.document().number())), actor.person());
        return Outcome.granted(person.id());
    }

    /** The number in clear, for a reason that is kept and shown to the person. */
    @Transactional
    public Outcome<IdentityDocument> unmask(Actor actor, PersonId person, String reason) {
        authority.demandOrHide(actor, Act.IDENTITY_UNMASK, subjects.person(person));
        String stated = reason.strip();
        if (stated.length() < SHORTEST_REASON || stated.length() > LONGEST_REASON) {
            return Outcome.refused(Reason.at("reason", "people.identity.reason"));
        }
        IdentityDocument document = documents.reveal(person).orElseThrow(Absent::new);
        looks.note(person, actor.requirePerson(), Looks.What.IDENTITY_NUMBER, stated);
        return Outcome.granted(document);
    }
}

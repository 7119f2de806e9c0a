package home.engineers.people.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters persons once: by document, else by mobile number, the same person is found again. */
@Service
class Register implements PersonRegister {
    private final Persons persons;
    private final Documents documents;
    private final EntryMerge merge;
    private final Newcomers newcomers;
    private final Changes changes;
    private final IdSource ids;
    private final HouseClock clock;

    Register(
            Persons persons,
            Documents documents,
            EntryMerge merge,
            Newcomers newcomers,
            Changes changes,
            IdSource ids,
            HouseClock clock) {
        this.persons = persons;
        this.documents = documents;
        this.merge = merge;
        this.newcomers = newcomers;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<Entered> enter(NewPerson person, @Nullable PersonId by) {
        return enter(Draft.of(person), by);
    }

    @Override
    @Transactional
    public Outcome<List<PersonId>> enterAll(List<NewPerson> all, @Nullable PersonId by) {
        return newcomers.enter(all.stream().map(Draft::of).toList(), by);
    }

    @Transactional
    public Outcome<Entered> enter(Draft raw, @Nullable PersonId by) {
        return switch (prepare(raw)) {
            case Refused<Prepared>(List<Reason> reasons) -> new Refused<>(reasons);
            case Granted<Prepared>(Prepared prepared) -> Outcome.granted(write(prepared, by));
        };
    }

    /** Whether the draft could be entered now, and what that would do. Writes nothing. */
    @Transactional(readOnly = true)
    public Outcome<Change> rehearse(Draft raw) {
        return prepare(raw).map(prepared -> {
            Person known = prepared.known();
            if (known == null) {
                return Change.ADDED;
            }
            boolean more = completed(known, prepared.draft()).isPresent()
                    || newDocument(known, prepared.draft())
                    || merge.wouldAdd(known.id(), prepared.draft().entries());
            return more ? Change.COMPLETED : Change.UNCHANGED;
        });
    }

    @Override
    @Transactional
    public void employerEntered(String creditCode, OrganisationId unit) {
        merge.nameEmployer(creditCode, unit);
    }

    private record Prepared(Draft draft, @Nullable Person known) {}

    private Outcome<Prepared> prepare(Draft raw) {
        return switch (DraftCheck.check(raw, clock.today())) {
            case Refused<Draft>(List<Reason> reasons) -> new Refused<>(reasons);
            case Granted<Draft>(Draft draft) -> identified(draft);
        };
    }

    private Outcome<Prepared> identified(Draft draft) {
        Optional<Person> byDocument =
                Optional.ofNullable(draft.document()).flatMap(documents::holder).flatMap(persons::find);
        Optional<Person> byMobile = Optional.ofNullable(draft.mobile()).flatMap(persons::byAddress);
        Optional<Person> byMail = Optional.ofNullable(draft.mail()).flatMap(persons::byAddress);
        Person known = byDocument.or(() -> byMobile).or(() -> byMail).orElse(null);
        if (byMobile.isPresent() && !byMobile.get().id().equals(known.id())) {
            return Outcome.refused(Reason.at("mobile", "people.person.mobileTaken"));
        }
        if (byMail.isPresent() && !byMail.get().id().equals(known.id())) {
            return Outcome.refused(Reason.at("mail", "people.person.mailTaken"));
        }
        return known == null ? Outcome.granted(new Prepared(draft, null)) : agreeing(draft, known, byDocument.isPresent());
    }

    /** The same person, unless what is known contradicts what is entered. Addresses change only by the person's own hand. */
    private Outcome<Prepared> agreeing(Draft draft, Person known, boolean sameDocument) {
        if (!sameDocument && draft.document() != null && documents.shown(known.id()).isPresent()) {
            return Outcome.refused(Reason.at("number", "people.person.otherDocument"));
        }
        if (!known.name().equals(draft.name())) {
            return Outcome.refused(Reason.at("name", "people.person.otherName"));
        }
        if (draft.mobile() != null && known.mobile() != null && !known.mobile().equals(draft.mobile())) {
            return Outcome.refused(Reason.at("mobile", "people.person.otherMobile"));
        }
        return Outcome.granted(new Prepared(draft, known));
    }

    private Entered write(Prepared prepared, @Nullable PersonId by) {
        Person known = prepared.known();
        Draft draft = prepared.draft();
        if (known == null) {
            Person added = insert(draft, by);
            merge.add(added.id(), draft.entries(), by);
            return new Entered(added.id(), Change.ADDED);
        }
        Optional<Person> completed = completed(known, draft);
        completed.ifPresent(person -> {
            persons.update(person);
            changes.note(person.id(), "person", null, facts(known), facts(person), by);
        });
        boolean document = newDocument(known, draft);
        if (document) {
            documents.keep(known.id(), draft.document(), clock.instant());
        }
        int added = merge.add(known.id(), draft.entries(), by);
        boolean changed = completed.isPresent() || document || added > 0;
        return new Entered(known.id(), changed ? Change.COMPLETED : Change.UNCHANGED);
    }

    private Person insert(Draft draft, @Nullable PersonId by) {
        Person person = Person.entered(new PersonId(ids.next()), draft);
        persons.insert(person, clock.instant());
        if (draft.document() != null) {
            documents.keep(person.id(), draft.document(), clock.instant());
        }
        changes.note(person.id(), "person", null, Map.of(), facts(person), by);
        return person;
    }

    private boolean newDocument(Person known, Draft draft) {
        return draft.document() != null && documents.shown(known.id()).isEmpty();
    }

    /** The known person with what was still open filled in; empty where nothing was. */
    private static Optional<Person> completed(Person known, Draft draft) {
        Person fuller = known.reachedAt(or(known.mobile(), draft.mobile()), or(known.mail(), draft.mail()))
                .describedAs(
                        known.name(),
                        or(known.gender(), draft.gender()),
                        or(known.born(), draft.born()),
                        known.employment(),
                        or(known.district(), draft.district()));
        return fuller.equals(known) ? Optional.empty() : Optional.of(fuller);
    }

    private static <T> @Nullable T or(@Nullable T known, @Nullable T entered) {
        return known == null ? entered : known;
    }

    static Map<String, @Nullable Object> facts(Person person) {
        Map<String, @Nullable Object> facts = new java.util.LinkedHashMap<>();
        facts.put("name", person.name());
        facts.put("gender", person.gender());
        facts.put("born", person.born());
        facts.put("employment", person.employment());
        facts.put("mobile", person.mobile());
        facts.put("mail", person.mail());
        facts.put("district", person.district());
        return facts;
    }
}

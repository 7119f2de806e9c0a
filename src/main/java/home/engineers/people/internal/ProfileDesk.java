package home.engineers.people.internal;

import home.engineers.kernel.Contact;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subjects;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.Act;
import home.engineers.people.People;
import home.engineers.people.rules.EntryForm;
import home.engineers.people.rules.EntryForm.Values;
import home.engineers.people.rules.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading and editing profiles. Whoever reads someone else's leaves a trace that the person sees. */
@Service
public class ProfileDesk {
    private final Persons persons;
    private final Documents documents;
    private final Entries entries;
    private final Changes changes;
    private final Looks looks;
    private final Employers employers;
    private final People people;
    private final Authority authority;
    private final Subjects subjects;
    private final HouseClock clock;

    ProfileDesk(
            Persons persons,
            Documents documents,
            Entries entries,
            Changes changes,
            Looks looks,
            Employers employers,
            People people,
            Authority authority,
            Subjects subjects,
            HouseClock clock) {
        this.persons = persons;
        this.documents = documents;
        this.entries = entries;
        this.changes = changes;
        this.looks = looks;
        this.employers = employers;
        this.people = people;
        this.authority = authority;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * A profile as it is shown.
     *
     * @param mobile masked unless one's own
     * @param documentKind wire name, or empty where there is no document
     * @param documentNumber masked
     */
    public record Shown(
            PersonId person,
            String name,
            @Nullable LocalDate born,
            String gender,
            String employment,
            String mobile,
            String mail,
            String district,
            String documentKind,
            String documentNumber,
            boolean invented,
            Map<Section, List<Entry>> entries) {}

    /** One line of the change history. @param by name of who changed, empty where the house itself did */
    public record ChangeLine(Instant at, String by, String section, Map<String, String> before, Map<String, String> after) {}

    /** One look at a person's data. */
    public record LookLine(Instant at, String by, String what, String reason) {}

    @Transactional
    public Shown read(Actor actor, PersonId id) {
        authority.demandOrHide(actor, Act.PROFILE_READ, subjects.person(id));
        Person person = persons.find(id).orElseThrow(Absent::new);
        boolean own = id.equals(actor.person());
        if (!own) {
            looks.note(id, actor.requirePerson(), Looks.What.PROFILE, "");
        }
        return shown(person, own);
    }

    private Shown shown(Person person, boolean own) {
        String mobile = text(person.mobile());
        Map<Section, List<Entry>> all = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            all.put(section, entries.of(person.id(), section));
        }
        Optional<Documents.Shown> document = documents.shown(person.id());
        return new Shown(
                person.id(), person.name(), person.born(), text(person.gender()), person.employment(),
                own || mobile.isEmpty() ? mobile : Contact.masked(mobile),
                text(person.mail()), text(person.district()), document.map(shown -> shown.kind().wire()).orElse(""),
                document.map(Documents.Shown::masked).orElse(""), person.invented(), all);
    }

    @Transactional(readOnly = true)
    public Entry entry(Actor actor, PersonId person, Section section, UUID id) {
        authority.demandOrHide(actor, Act.PROFILE_EDIT, subjects.person(person));
        return entries.find(person, section, id).orElseThrow(Absent::new);
    }

    @Transactional
    public Outcome<Entry> add(Actor actor, PersonId person, Section section, Map<String, String> typed) {
        authority.demandOrHide(actor, Act.PROFILE_EDIT, subjects.person(person));
        return switch (EntryForm.read(section, typed, clock.today())) {
            case Refused<Values>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Values>(Values(var values)) -> {
                if (held(person, section, values, null)) {
                    yield Outcome.refused(Reason.of("people.entry.thereAlready"));
                }
                Entry entry = entries.insert(person, section, values);
                nameEmployer(entry);
                changes.note(person, section.wire(), entry.id(), Map.of(), values, actor.person());
                yield Outcome.granted(entry);
            }
        };
    }

    /** @param version of the entry as the form showed it; refused where it has changed since */
    @Transactional
    public Outcome<Entry> change(
            Actor actor, PersonId person, Section section, UUID id, int version, Map<String, String> typed) {
        Entry before = entry(actor, person, section, id);
        if (before.version() != version) {
            return Outcome.refused(Reason.of("people.entry.stale"));
        }
        return switch (EntryForm.read(section, typed, clock.today())) {
            case Refused<Values>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Values>(Values(var values)) -> {
                if (held(person, section, values, id)) {
                    yield Outcome.refused(Reason.of("people.entry.thereAlready"));
                }
                Entry after = new Entry(id, section, version, values);
                entries.update(person, after);
                nameEmployer(after);
                changes.note(person, section.wire(), id, before.values(), values, actor.person());
                yield Outcome.granted(after);
            }
        };
    }

    @Transactional
    public void remove(Actor actor, PersonId person, Section section, UUID id, int version) {
        Entry before = entry(actor, person, section, id);
        entries.delete(person, new Entry(id, section, version, before.values()));
        changes.note(person, section.wire(), id, before.values(), Map.of(), actor.person());
    }

    @Transactional(readOnly = true)
    public List<ChangeLine> history(Actor actor, PersonId person) {
        authority.demandOrHide(actor, Act.PROFILE_EDIT, subjects.person(person));
        List<Changes.Change> all = changes.of(person);
        Map<PersonId, String> names = names(all.stream().map(Changes.Change::by).filter(java.util.Objects::nonNull).toList());
        return all.stream()
                .map(change -> new ChangeLine(
                        change.at(),
                        change.by() == null ? "" : names.getOrDefault(change.by(), ""),
                        change.section(), change.before(), change.after()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<LookLine> looksAt(Actor actor, PersonId person) {
        authority.demandOrHide(actor, Act.LOOK_LIST, subjects.person(person));
        List<Looks.Look> all = looks.at(person);
        Map<PersonId, String> names = names(all.stream().map(Looks.Look::by).toList());
        return all.stream()
                .map(look -> new LookLine(look.at(), names.getOrDefault(look.by(), ""), look.what(), look.reason()))
                .toList();
    }

    /** Those of exactly this name or address whose profile the actor may read. */
    @Transactional(readOnly = true)
    public List<People.Card> find(Actor actor, String nameOrAddress) {
        return people.named(nameOrAddress).stream()
                .filter(card -> authority.may(actor, Act.PERSON_FIND, subjects.person(card.person())))
                .toList();
    }

    private Map<PersonId, String> names(List<PersonId> ids) {
        return people.cards(ids).values().stream().collect(Collectors.toMap(People.Card::person, People.Card::name));
    }

    private boolean held(PersonId person, Section section, Map<String, @Nullable Object> values, @Nullable UUID but) {
        return entries.of(person, section).stream()
                .anyMatch(entry -> !entry.id().equals(but) && entry.values().equals(values));
    }

    private void nameEmployer(Entry entry) {
        if (entry.section() == Section.POST) {
            entries.nameEmployer(entry.id(), employers.of(entry));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

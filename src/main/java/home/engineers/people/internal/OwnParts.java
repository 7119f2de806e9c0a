package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData.Part;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.IdentityDocument;
import home.engineers.people.rules.EntryField;
import home.engineers.people.rules.Section;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that this module holds on a person, as tables. */
@Component
class OwnParts {
    private final JdbcClient jdbc;
    private final Persons persons;
    private final Documents documents;
    private final Entries entries;
    private final Changes changes;
    private final Looks looks;
    private final ConsentDesk consents;
    private final OpenSessions sessions;

    OwnParts(
            JdbcClient jdbc,
            Persons persons,
            Documents documents,
            Entries entries,
            Changes changes,
            Looks looks,
            ConsentDesk consents,
            OpenSessions sessions) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.documents = documents;
        this.entries = entries;
        this.changes = changes;
        this.looks = looks;
        this.consents = consents;
        this.sessions = sessions;
    }

    /** @param clear whether the document number stands in clear, as in the download of the person's own data */
    List<Part> of(PersonId person, boolean clear) {
        List<Part> parts = new ArrayList<>();
        parts.add(personPart(person));
        parts.add(documentPart(person, clear));
        for (Section section : Section.values()) {
            parts.add(sectionPart(person, section));
        }
        parts.add(consentPart(person));
        parts.add(lookPart(person));
        parts.add(changePart(person));
        parts.add(sessionPart(person));
        parts.addAll(tables(person));
        return parts;
    }

    private Part personPart(PersonId id) {
        List<List<String>> rows = persons.find(id).stream()
                .map(person -> List.of(
                        person.name(), text(person.gender()), text(person.born()), person.employment(), text(person.mobile()),
                        text(person.mail()), text(person.district()), text(person.barredUntil()), person.id().toString()))
                .toList();
        return new Part(
                "people.part.person",
                List.of("people.field.name", "people.field.gender", "people.field.born", "people.field.employment",
                        "people.field.mobile", "people.field.mail", "people.field.district", "people.field.barred",
                        "people.field.id"),
                rows);
    }

    private Part documentPart(PersonId person, boolean clear) {
        List<List<String>> rows = clear
                ? documents.reveal(person).stream().map(OwnParts::inClear).toList()
                : documents.shown(person).stream().map(shown -> List.of(shown.kind().wire(), shown.masked())).toList();
        return new Part("people.part.document", List.of("people.field.kind", "people.field.number"), rows);
    }

    private static List<String> inClear(IdentityDocument document) {
        return List.of(document.kind().wire(), document.number());
    }

    private Part sectionPart(PersonId person, Section section) {
        List<EntryField> fields = section.fields();
        return new Part(
                "people.section." + section.wire(),
                fields.stream().map(field -> "people.entryField." + section.wire() + "." + field.name()).toList(),
                entries.of(person, section).stream()
                        .map(entry -> fields.stream().map(field -> text(entry.values().get(field.name()))).toList())
                        .toList());
    }

    private Part consentPart(PersonId person) {
        return new Part(
                "people.part.consent",
                List.of("people.field.purpose", "people.field.version", "people.field.given", "people.field.withdrawn"),
                consents.kept(person).stream()
                        .map(kept -> List.of(
                                kept.purpose(), String.valueOf(kept.version()), time(kept.given()), time(kept.withdrawn())))
                        .toList());
    }

    private Part lookPart(PersonId person) {
        return new Part(
                "people.part.look",
                List.of("people.field.at", "people.field.by", "people.field.what", "people.field.reason"),
                looks.at(person).stream()
                        .map(look -> List.of(time(look.at()), look.by().toString(), look.what(), look.reason()))
                        .toList());
    }

    private Part changePart(PersonId person) {
        return new Part(
                "people.part.change",
                List.of("people.field.at", "people.field.by", "people.field.section", "people.field.before", "people.field.after"),
                changes.of(person).stream()
                        .map(change -> List.of(
                                time(change.at()), text(change.by()), change.section(), joined(change.before()), joined(change.after())))
                        .toList());
    }

    private Part sessionPart(PersonId person) {
        return new Part(
                "people.part.session",
                List.of("people.field.since", "people.field.browser"),
                sessions.of(person, null).stream()
                        .map(session -> List.of(time(session.since()), session.browser()))
                        .toList());
    }

    /** What else stands in the tables of accounts and requests; times only where the rest is a hash. */
    private List<Part> tables(PersonId person) {
        return List.of(
                table(person, "people.part.account",
                        "select password_set_at, second_factor_at, first_signed_in_at, last_signed_in_at from people_account where person = :person",
                        "people.field.passwordSet", "people.field.secondFactor", "people.field.firstSignIn", "people.field.lastSignIn"),
                table(person, "people.part.recovery",
                        "select case when used_at is null then '' else used_at::text end from people_recovery_code where person = :person",
                        "people.field.used"),
                table(person, "people.part.device",
                        "select known_from, seen_at from people_device where person = :person order by known_from",
                        "people.field.since", "people.field.seen"),
                table(person, "people.part.token",
                        "select name, scopes, created_at, expires_at, used_at from people_access_token where person = :person order by created_at",
                        "people.token.name", "people.token.scope", "people.token.issue", "people.token.until", "people.token.used"),
                table(person, "people.part.code",
                        "select sent_at, client, used_at from people_code where person = :person order by sent_at",
                        "people.field.at", "people.field.client", "people.field.used"),
                table(person, "people.part.request",
                        "select made_at, kind, wish, due_on, decided_at, answer from people_request where person = :person order by made_at",
                        "people.field.at", "people.field.kind", "people.field.wish", "people.field.due", "people.field.decided",
                        "people.field.answer"));
    }

    private Part table(PersonId person, String name, String sql, String... columns) {
        List<List<String>> rows = jdbc.sql(sql)
                .param("person", person.value())
                .query((row, n) -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= columns.length; i++) {
                        cells.add(text(row.getString(i)));
                    }
                    return cells;
                })
                .list();
        return new Part(name, List.of(columns), List.copyOf(rows));
    }

    private static String joined(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : at.atZone(HouseClock.ZONE).truncatedTo(ChronoUnit.SECONDS).toLocalDateTime().toString();
    }
}

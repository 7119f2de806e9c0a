package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData.Cell;
import home.engineers.kernel.PersonalData.Named;
import home.engineers.kernel.PersonalData.Part;
import home.engineers.people.IdentityDocument;
import home.engineers.people.rules.EntryField;
import home.engineers.people.rules.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that this module holds on a person, as tables. Who looked is told by their own page, not in what is taken along. */
@Component
class OwnParts {
    private final Persons persons;
    private final Documents documents;
    private final Entries entries;
    private final Changes changes;
    private final Looks looks;
    private final ConsentDesk consents;
    private final ConsentTexts texts;
    private final OpenSessions sessions;
    private final OwnAccountParts accountParts;

    OwnParts(
            Persons persons,
            Documents documents,
            Entries entries,
            Changes changes,
            Looks looks,
            ConsentDesk consents,
            ConsentTexts texts,
            OpenSessions sessions,
            OwnAccountParts accountParts) {
        this.persons = persons;
        this.documents = documents;
        this.entries = entries;
        this.changes = changes;
        this.looks = looks;
        this.consents = consents;
        this.texts = texts;
        this.sessions = sessions;
        this.accountParts = accountParts;
    }

    /** Everything, with the newest of what grows. @param most rows of each part that grows */
    List<Part> first(PersonId person, int most) {
        return of(person, false, most);
    }

    /** @param clear whether the document number stands in clear, as in the download of the person's own data */
    List<Part> of(PersonId person, boolean clear) {
        return of(person, clear, Integer.MAX_VALUE);
    }

    private List<Part> of(PersonId person, boolean clear, int most) {
        List<Part> parts = new ArrayList<>();
        parts.add(personPart(person));
        parts.add(documentPart(person, clear));
        for (Section section : Section.values()) {
            parts.add(sectionPart(person, section));
        }
        parts.add(consentPart(person));
        parts.add(lookPart(person, most));
        parts.add(changePart(person, most));
        parts.add(sessionPart(person));
        parts.addAll(accountParts.of(person, most));
        return parts;
    }

    private Part personPart(PersonId id) {
        List<List<Cell>> rows = persons.find(id).stream()
                .map(person -> List.of(
                        Cell.of(person.name()), OwnCells.gender(person.gender()), Cell.of(person.born()),
                        OwnCells.employment(person.employment()), Cell.of(person.mobile()), Cell.of(person.mail()),
                        Cell.of(person.district()), Cell.of(person.barredUntil()), Cell.of(person.id())))
                .toList();
        return new Part(
                "people.part.person",
                List.of("people.field.name", "people.field.gender", "people.field.born", "people.field.employment",
                        "people.field.mobile", "people.field.mail", "people.field.district", "people.field.barred",
                        "people.field.id"),
                rows);
    }

    private Part documentPart(PersonId person, boolean clear) {
        List<List<Cell>> rows = clear
                ? documents.reveal(person).stream().map(known -> document(known.kind(), known.number())).toList()
                : documents.shown(person).stream().map(shown -> document(shown.kind(), shown.masked())).toList();
        return new Part("people.part.document", List.of("people.field.kind", "people.field.number"), rows);
    }

    private static List<Cell> document(IdentityDocument.Kind kind, String number) {
        return List.of(Cell.word(kind.wire(), "people.document." + kind.wire()), Cell.of(number));
    }

    private Part sectionPart(PersonId person, Section section) {
        List<EntryField> fields = section.fields();
        return new Part(
                "people.section." + section.wire(),
                fields.stream().map(field -> "people.entryField." + section.wire() + "." + field.name()).toList(),
                entries.of(person, section).stream()
                        .map(entry -> fields.stream().map(field -> OwnCells.of(field, entry.values().get(field.name()))).toList())
                        .toList());
    }

    private Part consentPart(PersonId person) {
        return new Part(
                "people.part.consent",
                List.of("people.field.purpose", "people.field.version", "people.field.given", "people.field.withdrawn"),
                consents.kept(person).stream()
                        .map(kept -> List.of(
                                purpose(kept.purpose()), Cell.of(kept.version()), Cell.of(kept.given()), Cell.of(kept.withdrawn())))
                        .toList());
    }

    private Cell purpose(String purpose) {
        return texts.of(purpose)
                .map(text -> (Cell) new Named(purpose, text.title()))
                .orElseGet(() -> Cell.of(purpose));
    }

    private Part lookPart(PersonId person, int most) {
        return new Part(
                "people.part.look",
                List.of("people.field.at", "people.field.what", "people.field.reason"),
                looks.at(person, most).stream()
                        .map(look -> List.of(
                                Cell.of(look.at()), Cell.word(look.what(), "people.look." + look.what()), Cell.of(look.reason())))
                        .toList(),
                looks.count(person));
    }

    private Part changePart(PersonId person, int most) {
        return new Part(
                "people.part.change",
                List.of("people.field.at", "people.field.hand", "people.field.section", "people.field.before", "people.field.after"),
                changes.of(person, most).stream()
                        .map(change -> List.of(
                                Cell.of(change.at()), hand(change.by(), person),
                                Cell.word(change.section(), "people.section." + change.section()),
                                OwnCells.ofChange(change.section(), change.before()),
                                OwnCells.ofChange(change.section(), change.after())))
                        .toList(),
                changes.count(person));
    }

    /** Whose hand it was, without a name. */
    private static Cell hand(@Nullable PersonId by, PersonId person) {
        String hand = by == null ? "house" : by.equals(person) ? "own" : "other";
        return Cell.word(hand, "people.hand." + hand);
    }

    private Part sessionPart(PersonId person) {
        return new Part(
                "people.part.session",
                List.of("people.field.since", "people.field.browser"),
                sessions.of(person, null).stream()
                        .map(session -> List.of(Cell.of(session.since()), Cell.of(session.browser())))
                        .toList());
    }
}

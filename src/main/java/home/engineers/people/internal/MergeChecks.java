package home.engineers.people.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subjects;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.Act;
import home.engineers.people.IdentityDocument;
import home.engineers.people.internal.MergeTable.Merge;
import home.engineers.people.rules.IdentityCheck;
import home.engineers.people.rules.MergeChoice.Side;
import home.engineers.people.rules.MergeField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether two records may be merged at all, and whether a merge may still be undone. */
@Component
class MergeChecks {
    private static final Map<String, LocalizedText> GENDERS =
            Map.of("female", new LocalizedText("女", "female"), "male", new LocalizedText("男", "male"));
    private final MergedRecords table;
    private final Persons persons;
    private final Documents documents;
    private final Authority authority;
    private final Subjects subjects;
    private final HouseClock clock;

    MergeChecks(
            MergedRecords table, Persons persons, Documents documents, Authority authority, Subjects subjects, HouseClock clock) {
        this.table = table;
        this.persons = persons;
        this.documents = documents;
        this.authority = authority;
        this.subjects = subjects;
        this.clock = clock;
    }

    record Both(MergeRecord kept, MergeRecord merged) {}

    /** Both records; refused where one of them is the other, is of who asks, was merged already, or was erased. */
    Outcome<Both> both(Actor actor, PersonId keptId, PersonId mergedId) {
        MergeRecord kept = visible(actor, keptId);
        MergeRecord merged = visible(actor, mergedId);
        if (keptId.equals(mergedId)) {
            return Outcome.refused(Reason.at("merged", "people.merge.self"));
        }
        List<Reason> gone = new ArrayList<>();
        for (Map.Entry<String, MergeRecord> one : List.of(Map.entry("kept", kept), Map.entry("merged", merged))) {
            gone(one.getValue(), one.getKey())
                    .or(() -> own(actor, one.getValue().id(), one.getKey()))
                    .ifPresent(gone::add);
        }
        return gone.isEmpty() ? Outcome.granted(new Both(kept, merged)) : Outcome.refused(gone);
    }

    /** A record merged before is as visible as the one it leads to; an erased one to whoever may merge anybody. */
    private MergeRecord visible(Actor actor, PersonId id) {
        MergeRecord one = table.record(id).orElseThrow(Absent::new);
        PersonId into = one.mergedInto();
        authority.demandOrHide(actor, Act.PERSON_MERGE, subjects.person(into == null ? id : into));
        return one;
    }

    private Optional<Reason> gone(MergeRecord one, String field) {
        PersonId into = one.mergedInto();
        if (into != null) {
            return Optional.of(Reason.at(field, "people.merge.already", name(into)));
        }
        return one.erased() ? Optional.of(Reason.at(field, "people.merge.erased")) : Optional.empty();
    }

    /** Nobody merges records of their own, or takes such a merge back: what goes over may be offices and rights. */
    private static Optional<Reason> own(Actor actor, PersonId person, String field) {
        return person.equals(actor.person()) ? Optional.of(Reason.at(field, "people.merge.own")) : Optional.empty();
    }

    /** Nothing where the chosen day of birth and gender are those that the number of the chosen document tells. */
    List<Reason> againstDocument(Both both, Map<MergeField, Side> sides) {
        Optional<IdentityDocument> document = documents.reveal(chosen(both, sides, MergeField.DOCUMENT).id());
        return Stream.of(
                        document.flatMap(one -> IdentityCheck.bornBy(one, clock.today()))
                                .flatMap(told -> differs(both, sides, MergeField.BORN, told.toString(), told.toString())),
                        document.flatMap(IdentityCheck::genderBy)
                                .flatMap(told -> differs(both, sides, MergeField.GENDER, told, GENDERS.get(told))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reason> differs(Both both, Map<MergeField, Side> sides, MergeField field, String told, Object words) {
        String chosen = chosen(both, sides, field).values().getOrDefault(field, "");
        return chosen.isEmpty() || chosen.equals(told)
                ? Optional.empty() : Optional.of(Reason.at(field.wire(), "people.merge." + field.wire() + "Differs", words));
    }

    private static MergeRecord chosen(Both both, Map<MergeField, Side> sides, MergeField field) {
        return sides.getOrDefault(field, Side.KEPT) == Side.MERGED ? both.merged() : both.kept();
    }

    /** As {@link #againstUndo(Merge)}, and that nobody takes back a merge of a record of their own. */
    Optional<Reason> againstUndo(Actor actor, Merge merge) {
        return againstUndo(merge).or(() -> merge.kept().equals(actor.person())
                ? Optional.of(Reason.of("people.merge.ownUndo"))
                : Optional.empty());
    }

    Optional<Reason> againstUndo(Merge merge) {
        return againstUndo(merge, table.record(merge.kept()).orElseThrow(Absent::new));
    }

    /** @param kept the kept record as it is now */
    Optional<Reason> againstUndo(Merge merge, MergeRecord kept) {
        if (!merge.stands()) {
            return Optional.of(Reason.of("people.merge.undoneAlready"));
        }
        PersonId further = kept.mergedInto();
        if (further != null) {
            return Optional.of(Reason.of("people.merge.mergedFurther", name(further)));
        }
        if (kept.erased()) {
            return Optional.of(Reason.of("people.merge.keptErased"));
        }
        if (clock.today().isAfter(merge.undoUntil()) || !merge.undoable()) {
            return Optional.of(Reason.of("people.merge.tooLate", merge.undoUntil().toString()));
        }
        return Optional.empty();
    }

    private String name(PersonId person) {
        return persons.find(person).map(Person::name).orElse("");
    }
}

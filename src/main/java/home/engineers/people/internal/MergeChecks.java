package home.engineers.people.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subjects;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.Act;
import home.engineers.people.internal.MergeTable.Merge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether two records may be merged at all, and whether a merge may still be undone. */
@Component
class MergeChecks {
    private final MergeTable table;
    private final Persons persons;
    private final Authority authority;
    private final Subjects subjects;
    private final HouseClock clock;

    MergeChecks(MergeTable table, Persons persons, Authority authority, Subjects subjects, HouseClock clock) {
        this.table = table;
        this.persons = persons;
        this.authority = authority;
        this.subjects = subjects;
        this.clock = clock;
    }

    record Both(MergeRecord kept, MergeRecord merged) {}

    /** Both records; refused where one of them is the other, was merged already, or was erased. */
    Outcome<Both> both(Actor actor, PersonId keptId, PersonId mergedId) {
        MergeRecord kept = visible(actor, keptId);
        MergeRecord merged = visible(actor, mergedId);
        if (keptId.equals(mergedId)) {
            return Outcome.refused(Reason.at("merged", "people.merge.self"));
        }
        List<Reason> gone = new ArrayList<>();
        gone(kept, "kept").ifPresent(gone::add);
        gone(merged, "merged").ifPresent(gone::add);
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

    Optional<Reason> againstUndo(Merge merge) {
        if (!merge.stands()) {
            return Optional.of(Reason.of("people.merge.undoneAlready"));
        }
        MergeRecord kept = table.record(merge.kept()).orElseThrow(Absent::new);
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

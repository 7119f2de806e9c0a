package home.engineers.people.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.authority.Subjects;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.messages.Messages;
import home.engineers.people.Act;
import home.engineers.people.internal.MergeChecks.Both;
import home.engineers.people.internal.MergeTable.Merge;
import home.engineers.people.internal.MergeUndo.LeftOut;
import home.engineers.people.rules.MergeChoice;
import home.engineers.people.rules.MergeChoice.Side;
import home.engineers.people.rules.MergeField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges two records of one person, with a preview, and takes a merge back. Both persons are told, and the record of
 * official acts holds both deeds.
 */
@Service
public class MergeDesk {
    private static final String UNDO_DAYS = "person-merge.undo.days";
    private final MergeTable table;
    private final MergedRecords records;
    private final MergeSteps steps;
    private final MergeUndo undo;
    private final Merging merging;
    private final MergeChecks checks;
    private final DuplicateTable duplicates;
    private final Persons persons;
    private final Changes changes;
    private final EvidenceLog evidence;
    private final ObjectProvider<Messages> messages;
    private final LawRegister register;
    private final Authority authority;
    private final InformationBarrier barrier;
    private final Subjects subjects;
    private final IdSource ids;
    private final HouseClock clock;

    MergeDesk(
            MergeTable table,
            MergedRecords records,
            MergeSteps steps,
            MergeUndo undo,
            Merging merging,
            MergeChecks checks,
            DuplicateTable duplicates,
            Persons persons,
            Changes changes,
            EvidenceLog evidence,
            ObjectProvider<Messages> messages,
            LawRegister register,
            Authority authority,
            InformationBarrier barrier,
            Subjects subjects,
            IdSource ids,
            HouseClock clock) {
        this.table = table;
        this.records = records;
        this.steps = steps;
        this.undo = undo;
        this.merging = merging;
        this.checks = checks;
        this.duplicates = duplicates;
        this.persons = persons;
        this.changes = changes;
        this.evidence = evidence;
        this.messages = messages;
        this.register = register;
        this.authority = authority;
        this.barrier = barrier;
        this.subjects = subjects;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param keptVersion of the record as the preview showed it
     * @param choices {@code kept} or {@code merged} by the name of the field
     */
    public record Order(PersonId kept, int keptVersion, PersonId merged, int mergedVersion, Map<String, String> choices) {}

    /** @return id of the merge */
    @Transactional
    public Outcome<UUID> merge(Actor actor, Order order) {
        records.lock(order.kept(), order.merged());
        return switch (checks.both(actor, order.kept(), order.merged())) {
            case Refused<Both>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Both>(Both both) -> {
                if (both.kept().version() != order.keptVersion() || both.merged().version() != order.mergedVersion()) {
                    yield Outcome.refused(Reason.of("people.merge.stale"));
                }
                List<Reason> seen = merging.hindrances(order.merged(), order.kept());
                List<Reason> against = seen.isEmpty() ? merging.unseen(order.merged(), order.kept()) : seen;
                if (!against.isEmpty()) {
                    yield Outcome.refused(against);
                }
                yield switch (MergeChoice.choose(MergeChoice.compare(both.kept().values(), both.merged().values()), order.choices())) {
                    case Refused<Map<MergeField, Side>>(List<Reason> open) -> Outcome.refused(open);
                    case Granted<Map<MergeField, Side>>(Map<MergeField, Side> sides) -> {
                        List<Reason> differing = checks.againstDocument(both, sides);
                        yield differing.isEmpty()
                                ? Outcome.granted(barrier.asTheHouse(() -> carryOut(actor.requirePerson(), both, sides)))
                                : Outcome.refused(differing);
                    }
                };
            }
        };
    }

    /** With all that whoever merges may not see. */
    private UUID carryOut(PersonId by, Both both, Map<MergeField, Side> sides) {
        PersonId kept = both.kept().id();
        PersonId merged = both.merged().id();
        Person before = persons.find(kept).orElseThrow();
        UUID merge = ids.next();
        Instant now = clock.instant();
        LocalDate until = clock.today().plusDays(register.value(UNDO_DAYS, clock.today()).whole());
        table.insert(merge, kept, merged, sides, by, now, until);
        tell(both, "people.merge.notice.title", "people.merge.notice.body", until.toString());
        duplicates.merged(steps.book(merge), kept, merged, by, now);
        merging.carryOut(merge, merged, kept, sides.getOrDefault(MergeField.DOCUMENT, Side.KEPT), now);
        records.fold(merge, kept, merged, sides, now);
        steps.close(merge);
        Person after = persons.find(kept).orElseThrow();
        changes.note(kept, "person", null, Register.facts(before), Register.facts(after), by);
        evidence.append("persons-merged", kept.value(), Map.of("merged", merged.value(), "by", by.value(), "merge", merge));
        return merge;
    }

    private void tell(Both both, String title, String body, String until) {
        for (MergeRecord one : List.of(both.kept(), both.merged())) {
            String mail = one.values().getOrDefault(MergeField.MAIL, "");
            messages.getObject().send(new Messages.Notice(
                    one.id(), title, body, List.of(both.kept().name(), until), "/people/me", mail.isEmpty() ? null : mail));
        }
    }

    /** @param version of the merge as the page showed it */
    @Transactional
    public Outcome<PersonId> undo(Actor actor, UUID id, int version) {
        Merge seen = table.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.PERSON_MERGE, subjects.person(seen.kept()));
        records.lock(seen.kept(), seen.merged());
        Merge merge = table.find(id).orElseThrow(Absent::new);
        Optional<Reason> against = checks.againstUndo(actor, merge);
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        if (merge.version() != version) {
            return Outcome.refused(Reason.of("people.merge.stale"));
        }
        Person before = persons.find(merge.kept()).orElseThrow();
        List<LeftOut> left = barrier.asTheHouse(() -> undo.carryOut(merge));
        Person after = persons.find(merge.kept()).orElseThrow();
        changes.note(merge.kept(), "person", null, Register.facts(before), Register.facts(after), actor.person());
        table.undone(id, actor.requirePerson(), clock.instant(), left);
        evidence.append("persons-separated", merge.kept().value(), Map.of(
                "merged", merge.merged().value(), "by", actor.requirePerson().value(), "merge", id, "left-out", left.size()));
        tell(new Both(records.record(merge.kept()).orElseThrow(), records.record(merge.merged()).orElseThrow()),
                "people.merge.undone.title", "people.merge.undone.body", "");
        return Outcome.granted(merge.merged());
    }
}

package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeMeeting;
import home.engineers.committees.CommitteeMeeting.Decision;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks that committees set themselves in their meetings, until they are done. */
@Service
public class DecisionDesk {
    private final CommitteeGate gate;
    private final MeetingTable meetings;
    private final Organisations organisations;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    DecisionDesk(CommitteeGate gate, MeetingTable meetings, Organisations organisations, EvidenceLog evidence, HouseClock clock) {
        this.gate = gate;
        this.meetings = meetings;
        this.organisations = organisations;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Marks a task as done today, by whoever has it to do; answers the committee on whose page it stood. */
    @Transactional
    public Outcome<OrganisationId> done(Actor actor, UUID id, int number) {
        CommitteeMeeting meeting = meetings.find(id).orElseThrow(Absent::new);
        Decision task = meetings.decisions(id).stream().filter(one -> one.number() == number).findFirst().orElseThrow(Absent::new);
        CommitteeRoll.Line keeper = gate.demand(actor, Act.MEETING_RECORD, keeper(meeting, task));
        Optional<Reason> against = task.handedTo() == null ? gate.dissolved(keeper) : Optional.empty();
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        if (!meetings.done(id, number, clock.today())) {
            return Outcome.refused(Reason.of("committees.decision.closed"));
        }
        evidence.append("committee-task-done", keeper.committee().id().value(), Map.of("meeting", id.toString(), "number", number));
        return Outcome.granted(keeper.committee().id());
    }

    /** The committee that took the task over, else the one that set it. */
    private OrganisationId keeper(CommitteeMeeting meeting, Decision task) {
        return Optional.ofNullable(task.handedTo())
                .flatMap(organisations::find)
                .filter(one -> one.association() != null)
                .map(Organisation::id)
                .orElse(meeting.committee());
    }
}

package home.engineers.meetings.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.PanelElections;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.BallotGroupTable.Group;
import home.engineers.meetings.internal.BallotGroupTable.State;
import home.engineers.meetings.rules.Seating;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ballots of a meeting: once attendance is closed, the cases are grouped by the members who vote on them, each group one
 * election of its own or one count on paper. A change of attendance before the first ballot of a group makes it anew.
 */
@Service
public class GroupDesk {
    private final RoomGate gate;
    private final RoomKeeper keeper;
    private final PanelMeetingTable meetings;
    private final BallotGroupTable groups;
    private final GroupMaking making;
    private final PanelElections elections;
    private final EvidenceLog evidence;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    GroupDesk(
            RoomGate gate, RoomKeeper keeper, PanelMeetingTable meetings, BallotGroupTable groups, GroupMaking making,
            PanelElections elections, EvidenceLog evidence, HouseClock clock, PlatformTransactionManager transactions) {
        this.gate = gate;
        this.keeper = keeper;
        this.meetings = meetings;
        this.groups = groups;
        this.making = making;
        this.elections = elections;
        this.evidence = evidence;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private <T> Outcome<T> whole(Supplier<Outcome<T>> work) {
        return transaction.execute(status -> {
            Outcome<T> outcome = work.get();
            if (outcome instanceof Refused<T>) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    /** Whoever presides closes attendance; the cases that have a quorum are grouped. Refused where none has. */
    @Clause(instrument = "mohrss-40-2019", article = "20", rule = "ZC-27")
    public Outcome<MeetingId> closeAttendance(Actor actor, MeetingId id) {
        return whole(() -> {
            Meeting meeting = gate.presided(actor, id);
            if (meeting.state() != Meeting.State.OPEN || !actor.requirePerson().equals(meeting.presidedBy())) {
                return Outcome.refused(Reason.of("meetings.refused.notPresiding"));
            }
            Room room = keeper.room(meeting);
            Optional<Seating> few = room.whole().filter(one -> !one.quorate());
            if (few.isPresent()) {
                return Outcome.refused(AttendanceDesk.few(few.get()));
            }
            meetings.closeAttendance(id, clock.instant());
            evidence.append("attendance-closed", id.value(), Map.of("present", room.present().size()));
            return making.remake(room, actor.requirePerson()).map(made -> id);
        });
    }

    /** Somebody came or left after attendance was closed. Joins the caller's transaction. */
    void attendanceChanged(Room room, PersonId by) {
        if (making.remake(room, by) instanceof Refused<Integer>(List<Reason> reasons)) {
            throw new IllegalStateException("groups of meeting " + room.meeting().id() + " cannot be made anew: " + reasons);
        }
    }

    /** Opens the box of a group. Refused without a quorum for any of its cases, and before keys and credentials are there. */
    public Outcome<MeetingId> open(Actor actor, UUID id) {
        return worked(actor, id, held -> {
            List<Reason> few = held.group().cases().stream()
                    .map(one -> held.room().seatings().get(one))
                    .filter(one -> !one.quorate())
                    .map(AttendanceDesk::few)
                    .distinct()
                    .toList();
            return few.isEmpty() ? elections.open(held.election()) : Outcome.refused(few);
        });
    }

    public Outcome<MeetingId> close(Actor actor, UUID id) {
        return worked(actor, id, held -> elections.close(held.election()));
    }

    /** A group at hand with the meeting it belongs to, held. */
    private record Held(Room room, Group group) {
        ElectionId election() {
            return Optional.ofNullable(group.election()).orElseThrow(Absent::new);
        }
    }

    private Outcome<MeetingId> worked(Actor actor, UUID id, Function<Held, Outcome<ElectionId>> act) {
        return whole(() -> {
            Held held = held(actor, id);
            if (held.room().meeting().state() != Meeting.State.OPEN || !held.group().standing()) {
                return Outcome.refused(Reason.of("meetings.refused.over"));
            }
            return act.apply(held).map(done -> held.room().meeting().id());
        });
    }

    /** For whoever presides over all its cases, and for the office. @throws Absent for those to whom a case of it does not exist */
    private Held held(Actor actor, UUID id) {
        Group found = groups.find(id).orElseThrow(Absent::new);
        Room room = presided(actor, found).orElseGet(() -> keeper.room(gate.kept(actor, found.meeting())));
        Group group = room.groups().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Absent::new);
        if (group.cases().stream().anyMatch(one -> keeper.barred(one, actor.requirePerson()))) {
            throw new Absent();
        }
        return new Held(room, group);
    }

    private Optional<Room> presided(Actor actor, Group group) {
        return gate.sits(actor, group.meeting())
                ? Optional.of(keeper.room(gate.attending(actor, group.meeting())))
                        .filter(room -> room.presides(actor.requirePerson(), group.cases()))
                : Optional.empty();
    }

    /**
     * Annuls a group that cannot be finished, and makes its cases anew by the members present now.
     *
     * @param onPaper whether they are then counted on paper
     */
    public Outcome<MeetingId> annul(Actor actor, UUID id, String reason, boolean onPaper) {
        return whole(() -> {
            Held held = held(actor, id);
            Meeting meeting = held.room().meeting();
            if (meeting.state() != Meeting.State.OPEN || !held.group().standing() || held.group().paper() != null) {
                return Outcome.refused(Reason.of("meetings.refused.over"));
            }
            if (reason.strip().length() < 2 || reason.length() > 500) {
                return Outcome.refused(Reason.at("reason", "meetings.refused.reason"));
            }
            PersonId by = actor.requirePerson();
            if (held.group().election() != null
                    && elections.annul(by, held.election(), reason) instanceof Refused<ElectionId>(List<Reason> reasons)) {
                return Outcome.refused(reasons);
            }
            groups.end(id, State.ANNULLED, reason.strip(), clock.instant());
            evidence.append("meeting-group-annulled", meeting.id().value(), Map.of("group", held.group().number(), "reason", reason.strip()));
            return making.again(keeper.room(meeting), held.group().cases(), onPaper, by).map(made -> meeting.id());
        });
    }
}

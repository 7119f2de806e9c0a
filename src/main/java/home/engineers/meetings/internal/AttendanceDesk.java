package home.engineers.meetings.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.Meeting.Item;
import home.engineers.meetings.internal.Meeting.State;
import home.engineers.meetings.rules.Seating;
import home.engineers.programmes.CaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes and leaves, who presides, and which case is before the meeting. */
@Service
public class AttendanceDesk {
    private final RoomGate gate;
    private final PanelMeetingTable meetings;
    private final RoomKeeper keeper;
    private final GroupDesk groups;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    AttendanceDesk(
            RoomGate gate, PanelMeetingTable meetings, RoomKeeper keeper, GroupDesk groups, EvidenceLog evidence, IdSource ids,
            HouseClock clock) {
        this.gate = gate;
        this.meetings = meetings;
        this.keeper = keeper;
        this.groups = groups;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A member signs in, leaves, or comes back, each for themselves alone; nothing happens where it says what is so already.
     * Groups of cases on which nobody has voted are made anew.
     */
    @Transactional
    public Outcome<MeetingId> attend(Actor actor, MeetingId id, boolean here) {
        Meeting meeting = gate.attending(actor, id);
        if (meeting.state() != State.CALLED && meeting.state() != State.OPEN) {
            return Outcome.refused(Reason.of("meetings.refused.over"));
        }
        PersonId person = actor.requirePerson();
        if (keeper.room(meeting).here(person) != here) {
            meetings.attend(ids.next(), id, person, here, clock.instant());
            if (meeting.closedAt() != null) {
                groups.attendanceChanged(keeper.room(meeting), person);
            }
        }
        return Outcome.granted(id);
    }

    /** The chair or a vice-chair takes the chair. Refused without a quorum of the panel, and to whoever is not present. */
    @Transactional
    public Outcome<MeetingId> preside(Actor actor, MeetingId id) {
        Meeting meeting = gate.presided(actor, id);
        if (meeting.state() != State.CALLED && meeting.state() != State.OPEN) {
            return Outcome.refused(Reason.of("meetings.refused.over"));
        }
        Room room = keeper.room(meeting);
        if (!room.here(actor.requirePerson())) {
            return Outcome.refused(Reason.of("meetings.refused.notPresent"));
        }
        Optional<Reason> few = few(room);
        if (meeting.state() == State.CALLED && few.isPresent()) {
            return Outcome.refused(few.get());
        }
        meetings.open(id, actor.requirePerson(), clock.instant());
        if (meeting.state() == State.CALLED) {
            evidence.append("meeting-opened", id.value(), Map.of("present", room.present().size()));
        }
        return Outcome.granted(id);
    }

    private static Optional<Reason> few(Room room) {
        return room.whole().filter(one -> !one.quorate()).map(AttendanceDesk::few);
    }

    /** @param seating without a quorum */
    static Reason few(Seating seating) {
        return Reason.of("meetings.refused.quorum", seating.attending(), seating.required())
                .citing(seating.law().quorum().source());
    }

    /** Whoever presides calls up a case that is on the agenda and that they are not recused from. */
    @Transactional
    public Outcome<MeetingId> takeUp(Actor actor, MeetingId id, CaseId one) {
        Meeting meeting = gate.presided(actor, id);
        Room room = keeper.room(meeting);
        List<CaseId> shown = room.agenda().stream().map(Item::id).filter(each -> !room.out(each, actor.person())).toList();
        if (meeting.state() != State.OPEN || !actor.requirePerson().equals(meeting.presidedBy())) {
            return Outcome.refused(Reason.of("meetings.refused.notPresiding"));
        }
        if (!shown.contains(one)) {
            return Outcome.refused(Reason.of("meetings.refused.noItem"));
        }
        meetings.takeUp(id, one);
        return Outcome.granted(id);
    }
}

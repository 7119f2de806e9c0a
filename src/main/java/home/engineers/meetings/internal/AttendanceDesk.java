package home.engineers.meetings.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.meetings.MeetingId;
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

    /**
     * The chair or a vice-chair takes the chair; once the meeting is open and none of them is there any more, somebody whom
     * the members chose. Refused without a quorum of the panel, and to whoever is not present.
     */
    @Transactional
    @Clause(instrument = "mohrss-40-2019", article = "19", rule = "ZC-25")
    public Outcome<MeetingId> preside(Actor actor, MeetingId id) {
        Meeting meeting = gate.attending(actor, id);
        Room room = keeper.room(meeting);
        if (!room.mayPreside(actor.requirePerson())) {
            throw new Absent();
        }
        if (meeting.state() != State.CALLED && meeting.state() != State.OPEN) {
            return Outcome.refused(Reason.of("meetings.refused.over"));
        }
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

    /** Whoever presides, over the meeting or over this case, calls up a case that they are not recused from. */
    @Transactional
    public Outcome<MeetingId> takeUp(Actor actor, MeetingId id, CaseId one) {
        Meeting meeting = gate.attending(actor, id);
        PersonId person = actor.requirePerson();
        Room room = keeper.room(meeting);
        List<CaseId> shown = room.items().stream().filter(each -> !room.out(each, person)).toList();
        boolean presides = person.equals(meeting.presidedBy()) || room.standsInFor(person).contains(one);
        if (meeting.state() != State.OPEN || !presides) {
            return Outcome.refused(Reason.of("meetings.refused.notPresiding"));
        }
        if (!shown.contains(one)) {
            return Outcome.refused(Reason.of("meetings.refused.noItem"));
        }
        meetings.takeUp(id, one);
        return Outcome.granted(id);
    }
}

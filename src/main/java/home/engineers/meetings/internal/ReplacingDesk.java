package home.engineers.meetings.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.Meeting.State;
import home.engineers.meetings.internal.Replacements.Choice;
import home.engineers.people.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office calls somebody in for a member who cannot take part, so that the meeting need not be called anew. */
@Service
public class ReplacingDesk {
    private final RoomGate gate;
    private final RoomKeeper keeper;
    private final PanelMeetingTable meetings;
    private final Replacements replacements;
    private final GroupDesk groups;
    private final GroupResults results;
    private final People people;
    private final EvidenceLog evidence;
    private final MeetingNotices notices;
    private final IdSource ids;
    private final HouseClock clock;

    ReplacingDesk(
            RoomGate gate, RoomKeeper keeper, PanelMeetingTable meetings, Replacements replacements, GroupDesk groups,
            GroupResults results, People people, EvidenceLog evidence, MeetingNotices notices, IdSource ids, HouseClock clock) {
        this.gate = gate;
        this.keeper = keeper;
        this.meetings = meetings;
        this.replacements = replacements;
        this.groups = groups;
        this.results = results;
        this.people = people;
        this.evidence = evidence;
        this.notices = notices;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whoever comes takes the seat with its part, and signs in for themselves. Of a panel that was drawn only those come whom the
     * draw put in the place of others (mohrss-40-2019 art. 11, recalled, ZC-14). Refused for whoever presides now, and while a
     * ballot that has begun counts the member among its voters.
     *
     * @param leaves id of a member
     * @param comes id of whom the draw put in; of a panel that was named, name, mobile number or e-mail
     */
    @Transactional
    @Clause(instrument = "mohrss-40-2019", article = "11", rule = "ZC-14")
    public Outcome<MeetingId> callIn(Actor actor, MeetingId id, String leaves, String comes) {
        Meeting meeting = gate.kept(actor, id);
        if (meeting.state() != State.CALLED && meeting.state() != State.OPEN) {
            return Outcome.refused(Reason.of("meetings.refused.over"));
        }
        Room room = keeper.room(meeting);
        Choice choice = replacements.of(room);
        if (!choice.leaving().containsKey(leaves)) {
            return Outcome.refused(Reason.at("leaves", "meetings.replace.leaves"));
        }
        PersonId gone = PersonId.of(leaves);
        Optional<Reason> against = against(room, gone);
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        return comes(room, choice, comes).map(come -> replaced(actor, room, gone, come));
    }

    private Optional<Reason> against(Room room, PersonId gone) {
        if (gone.equals(room.meeting().presidedBy())) {
            return Optional.of(Reason.at("leaves", "meetings.replace.presides"));
        }
        return room.standing().stream().anyMatch(one -> one.voters().contains(gone) && results.begun(one))
                ? Optional.of(Reason.at("leaves", "meetings.replace.voted"))
                : Optional.empty();
    }

    private Outcome<PersonId> comes(Room room, Choice choice, String comes) {
        if (choice.drawn()) {
            return choice.coming().containsKey(comes)
                    ? Outcome.granted(PersonId.of(comes))
                    : Outcome.refused(Reason.at("comes", "meetings.replace.drawn").citing("mohrss-40-2019", "11"));
        }
        List<People.Card> found = comes.isBlank() ? List.of() : people.named(comes.strip());
        if (found.size() != 1) {
            return Outcome.refused(Reason.at(
                    "comes", found.isEmpty() ? "meetings.call.fault.nobody" : "meetings.call.fault.several", comes.strip()));
        }
        PersonId come = found.getFirst().person();
        return room.parties().sits(come) || come.equals(room.parties().supervisor())
                ? Outcome.refused(Reason.at("comes", "meetings.replace.sits"))
                : Outcome.granted(come);
    }

    private MeetingId replaced(Actor actor, Room room, PersonId gone, PersonId come) {
        Meeting meeting = room.meeting();
        meetings.replace(meeting.id(), gone, come);
        if (room.here(gone)) {
            meetings.attend(ids.next(), meeting.id(), gone, false, clock.instant());
        }
        if (meeting.closedAt() != null) {
            groups.attendanceChanged(keeper.room(meeting), actor.requirePerson());
        }
        evidence.append("meeting-member-replaced", meeting.id().value(), Map.of("drawn", meeting.draw() != null));
        notices.say(List.of(come), "called", meeting);
        notices.say(List.of(gone), "replaced", meeting);
        return meeting.id();
    }
}

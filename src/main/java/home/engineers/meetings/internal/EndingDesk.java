package home.engineers.meetings.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.PanelElections;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.BallotGroupTable.Group;
import home.engineers.meetings.internal.Meeting.State;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls a meeting off, or ends one that can go no further. What has been decided stays decided: it is signed first. */
@Service
public class EndingDesk {
    private final RoomGate gate;
    private final RoomKeeper keeper;
    private final PanelMeetingTable meetings;
    private final BallotGroupTable groups;
    private final GroupResults results;
    private final PanelElections elections;
    private final EvidenceLog evidence;
    private final MeetingNotices notices;
    private final HouseClock clock;

    EndingDesk(
            RoomGate gate, RoomKeeper keeper, PanelMeetingTable meetings, BallotGroupTable groups, GroupResults results,
            PanelElections elections, EvidenceLog evidence, MeetingNotices notices, HouseClock clock) {
        this.gate = gate;
        this.keeper = keeper;
        this.meetings = meetings;
        this.groups = groups;
        this.results = results;
        this.elections = elections;
        this.evidence = evidence;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * The cases that were not decided are free for another meeting, and ballots that are not over are annulled for this
     * reason. Refused where a result is there that nobody has signed: a decision is not undone by leaving the room.
     */
    @Transactional
    public Outcome<MeetingId> end(Actor actor, MeetingId id, String why) {
        Meeting meeting = gate.kept(actor, id);
        if (meeting.state() != State.CALLED && meeting.state() != State.OPEN) {
            return Outcome.refused(Reason.of("meetings.refused.cancel"));
        }
        if (why.strip().length() < 2 || why.length() > 500) {
            return Outcome.refused(Reason.at("why", "meetings.refused.reason"));
        }
        Room room = keeper.room(meeting);
        if (!meetings.covered(id).containsAll(results.of(room).keySet())) {
            return Outcome.refused(Reason.of("meetings.refused.cancelDecided").citing("mohrss-40-2019", "22"));
        }
        PersonId by = actor.requirePerson();
        room.standing().stream().filter(results::running).forEach(one -> annul(one, by, why.strip()));
        if (meetings.signed(id).isEmpty()) {
            meetings.cancel(id, by, clock.instant(), why.strip());
            evidence.append("meeting-cancelled", id.value(), Map.of("reason", why.strip()));
            notices.say(meetings.parties(id).members(), "cancelled", meeting);
        } else {
            meetings.end(id);
            evidence.append("meeting-ended", id.value(), Map.of("reason", why.strip()));
        }
        return Outcome.granted(id);
    }

    private void annul(Group one, PersonId by, String why) {
        groups.end(one.id(), BallotGroupTable.State.ANNULLED, why, clock.instant());
        if (one.election() != null
                && elections.annul(by, one.election(), why) instanceof Refused<ElectionId>(List<Reason> reasons)) {
            throw new IllegalStateException("ballot of group " + one.id() + " cannot be annulled: " + reasons);
        }
    }
}

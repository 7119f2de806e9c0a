package home.engineers.meetings.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import home.engineers.meetings.internal.RoomSheet.Line;
import home.engineers.people.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Shows one group of cases to those who work its ballot. */
@Service
public class GroupReader {
    private final BallotGroupTable groups;
    private final PanelMeetingTable meetings;
    private final RoomReader rooms;
    private final People people;

    GroupReader(BallotGroupTable groups, PanelMeetingTable meetings, RoomReader rooms, People people) {
        this.groups = groups;
        this.meetings = meetings;
        this.rooms = rooms;
        this.people = people;
    }

    /**
     * @param cases of the group, as this reader numbers them
     * @param tellers who may have counted, by id: members who came
     * @param back the page of the meeting for this reader
     */
    public record Sheet(RoomSheet room, Ballot ballot, List<Line> cases, Map<String, String> tellers, String back) {}

    /** @throws Absent where it does not stand any more, or holds a case that does not exist for the reader */
    public Sheet sheet(Actor actor, UUID id) {
        Meeting meeting = groups.find(id).flatMap(group -> meetings.find(group.meeting())).orElseThrow(Absent::new);
        boolean seated = meetings.parties(meeting.id()).sits(actor.requirePerson());
        RoomSheet room = seated ? rooms.room(actor, meeting.id()) : rooms.office(actor, meeting.id());
        Ballot ballot = room.ballots().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Absent::new);
        if (!ballot.works()) {
            throw new Absent();
        }
        List<Line> cases = room.agenda().stream().filter(line -> ballot.cases().contains(line.number())).toList();
        return new Sheet(room, ballot, cases, tellers(meeting), "/meetings/" + meeting.id() + (seated ? "/room" : ""));
    }

    private Map<String, String> tellers(Meeting meeting) {
        List<PersonId> came = meetings.attendance(meeting.id()).stream().map(Meeting.Step::person).distinct().toList();
        Map<String, String> named = new LinkedHashMap<>();
        people.cards(came).forEach((person, card) -> named.put(person.toString(), card.name()));
        return named;
    }
}

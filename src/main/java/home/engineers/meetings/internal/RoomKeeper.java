package home.engineers.meetings.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.meetings.internal.Meeting.Item;
import home.engineers.meetings.internal.Meeting.Parties;
import home.engineers.meetings.internal.Meeting.Step;
import home.engineers.meetings.rules.Seating;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelCases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together what stands in the room of a meeting. */
@Component
class RoomKeeper {
    private final PanelMeetingTable meetings;
    private final BallotGroupTable groups;
    private final ChoiceTable choices;
    private final PanelCases cases;
    private final CaseRecusals recusals;
    private final InformationBarrier barrier;

    RoomKeeper(
            PanelMeetingTable meetings,
            BallotGroupTable groups,
            ChoiceTable choices,
            PanelCases cases,
            CaseRecusals recusals,
            InformationBarrier barrier) {
        this.barrier = barrier;
        this.meetings = meetings;
        this.groups = groups;
        this.choices = choices;
        this.cases = cases;
        this.recusals = recusals;
    }

    /** The whole of it, whoever asks: who is out of a case is counted as out of it and shown none of it. */
    Room room(Meeting meeting) {
        return barrier.asTheHouse(() -> whole(meeting));
    }

    private Room whole(Meeting meeting) {
        Parties parties = meetings.parties(meeting.id());
        List<Item> agenda = meetings.agenda(meeting.id());
        List<CaseId> items = agenda.stream().map(Item::id).toList();
        List<Step> attendance = meetings.attendance(meeting.id());
        Set<PersonId> present = Room.present(attendance);
        Map<CaseId, Seating> seatings = new LinkedHashMap<>();
        agenda.forEach(one -> seatings.put(one.id(), new Seating(
                Set.copyOf(parties.members()), present, recusals.out(one.id(), parties.members()),
                cases.law(one.id(), meeting.kind()))));
        return new Room(
                meeting, parties, agenda, cases.all(items), attendance, seatings, cases.hiddenFrom(items), choices.chosen(meeting.id()), groups.of(meeting.id()));
    }

    /** Whether the case does not exist for this person, a member or not. */
    boolean barred(CaseId id, PersonId person) {
        return barrier.asTheHouse(() -> recusals.out(id, Set.of(person)).contains(person));
    }
}

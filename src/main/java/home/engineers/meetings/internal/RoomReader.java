package home.engineers.meetings.internal;

import home.engineers.ballots.PanelElections;
import home.engineers.ballots.Standing;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.BallotGroupTable.Group;
import home.engineers.meetings.internal.GroupResults.Result;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import home.engineers.meetings.internal.RoomSheet.Current;
import home.engineers.meetings.internal.RoomSheet.Line;
import home.engineers.meetings.internal.RoomSheet.Quorum;
import home.engineers.meetings.internal.RoomSheet.Reader;
import home.engineers.meetings.internal.RoomSheet.Seat;
import home.engineers.meetings.rules.Seating;
import home.engineers.people.People;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelCases;
import home.engineers.programmes.PanelCases.PanelCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the room to each who may see it, trimmed to what they may see of it. */
@Service
@Transactional(readOnly = true)
public class RoomReader {
    private final RoomGate gate;
    private final RoomKeeper keeper;
    private final GroupResults results;
    private final PanelElections elections;
    private final PanelCases cases;
    private final People people;

    RoomReader(
            RoomGate gate, RoomKeeper keeper, GroupResults results, PanelElections elections, PanelCases cases, People people) {
        this.gate = gate;
        this.keeper = keeper;
        this.results = results;
        this.elections = elections;
        this.cases = cases;
        this.people = people;
    }

    /** For a member of the panel. */
    public RoomSheet room(Actor actor, MeetingId id) {
        return sheet(keeper.room(gate.seated(actor, id)), actor.requirePerson(), false);
    }

    /** For the office that keeps it, and for inspectors. */
    public RoomSheet office(Actor actor, MeetingId id) {
        Meeting meeting = gate.read(actor, id);
        return sheet(keeper.room(meeting), actor.requirePerson(), gate.mayCall(actor, meeting.association()));
    }

    private RoomSheet sheet(Room room, PersonId reader, boolean office) {
        List<Line> agenda = agenda(room, reader);
        Optional<Line> current = agenda.stream().filter(Line::current).findFirst();
        @Nullable CaseId before = current.map(Line::id).orElse(null);
        List<Ballot> ballots = room.standing().stream()
                .filter(group -> agenda.stream().map(Line::id).toList().containsAll(group.cases()))
                .map(group -> ballot(room, group, agenda))
                .toList();
        boolean voting = room.standing().stream()
                .anyMatch(group -> group.voters().contains(reader) && group.election() != null
                        && results.state(group.election()) == Standing.State.OPEN);
        return new RoomSheet(
                room.meeting(), seats(room, reader, before), agenda,
                current.map(line -> new Current(line, cases.opinions(line.id()))).orElse(null),
                room.meeting().current() != null && current.isEmpty(), quorum(room, before), ballots,
                reader(room, reader, office), voting);
    }

    private static Reader reader(Room room, PersonId reader, boolean office) {
        boolean chairs = room.parties().presides(reader);
        boolean presides = reader.equals(room.meeting().presidedBy());
        return new Reader(
                room.here(reader), presides, chairs && !presides, chairs && !room.recused(reader), chairs || office, office);
    }

    private List<Line> agenda(Room room, PersonId reader) {
        Map<CaseId, Result> decided = results.of(room);
        List<Line> lines = new ArrayList<>();
        for (Meeting.Item item : room.agenda()) {
            @Nullable PanelCase one = room.cases().get(item.id());
            if (one != null && !room.out(item.id(), reader) && (room.parties().sits(reader) || !keeper.barred(item.id(), reader))) {
                lines.add(new Line(
                        lines.size() + 1, item.id(), one, item.id().equals(room.meeting().current()), decided.containsKey(item.id())));
            }
        }
        return lines;
    }

    private List<Seat> seats(Room room, PersonId reader, @Nullable CaseId before) {
        Map<PersonId, People.Card> cards = people.cards(room.parties().members());
        return room.parties().seats().stream()
                .map(seat -> new Seat(
                        Optional.ofNullable(cards.get(seat.person())).map(People.Card::name).orElse("—"), seat.part(),
                        room.here(seat.person()), before != null && room.out(before, seat.person()), seat.person().equals(reader),
                        seat.person().equals(room.meeting().presidedBy())))
                .toList();
    }

    private static @Nullable Quorum quorum(Room room, @Nullable CaseId before) {
        Optional<Seating> seating = before == null ? room.whole() : Optional.of(room.seatings().get(before));
        return seating.map(one -> new Quorum(
                        one.voters().size(), one.out().size(), one.away(), one.attending(), one.required(), one.needed(), one.quorate()))
                .orElse(null);
    }

    private Ballot ballot(Room room, Group group, List<Line> agenda) {
        List<Integer> numbers = agenda.stream().filter(line -> group.cases().contains(line.id())).map(Line::number).toList();
        boolean quorate = group.cases().stream().allMatch(one -> room.seatings().get(one).quorate());
        if (group.election() == null) {
            return new Ballot(
                    group.id(), group.number(), numbers, group.voters().size(), 0, null, null, 0, false, group.paper() != null, quorate,
                    group.madeAt());
        }
        PanelElections.Awaited awaited = elections.awaited(group.election());
        return new Ballot(
                group.id(), group.number(), numbers, group.voters().size(), elections.ballots(group.election()),
                results.state(group.election()), group.election().toString(), awaited.keys(), awaited.credentials(), false, quorate,
                group.madeAt());
    }
}

package home.engineers.meetings.internal;

import home.engineers.ballots.PanelElections;
import home.engineers.ballots.Standing;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.BallotGroupTable.Group;
import home.engineers.meetings.internal.GroupResults.Result;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import home.engineers.meetings.internal.RoomSheet.Choice;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final ChoiceTable choices;
    private final Replacements replacements;
    private final People people;

    RoomReader(
            RoomGate gate, RoomKeeper keeper, GroupResults results, PanelElections elections, PanelCases cases, ChoiceTable choices,
            Replacements replacements, People people) {
        this.gate = gate;
        this.keeper = keeper;
        this.results = results;
        this.elections = elections;
        this.cases = cases;
        this.choices = choices;
        this.replacements = replacements;
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
        List<Group> shown = shown(room, agenda.stream().map(Line::id).toList());
        List<Ballot> ballots = shown.stream()
                .map(group -> ballot(room, group, agenda, office || room.presides(reader, group.cases())))
                .toList();
        boolean voting = shown.stream()
                .anyMatch(group -> group.voters().contains(reader) && group.election() != null
                        && results.state(group.election()) == Standing.State.OPEN);
        return new RoomSheet(
                room.meeting(), seats(room, reader, before), agenda,
                current.map(line -> new Current(line, cases.opinions(line.id()), cases.leastOpinions(line.id()))).orElse(null),
                room.meeting().current() != null && current.isEmpty(), quorum(room, before), ballots,
                reader(room, reader, office), choice(room, reader, agenda), voting, office ? replacements.of(room) : null);
    }

    /** Those that vote on nothing which does not exist for the reader, numbered as in the minutes that they read. */
    private static List<Group> shown(Room room, List<CaseId> items) {
        Set<UUID> whole = room.standing().stream()
                .filter(group -> items.containsAll(group.cases()))
                .map(Group::id)
                .collect(Collectors.toSet());
        return room.only(items::contains).standing().stream().filter(group -> whole.contains(group.id())).toList();
    }

    private static Reader reader(Room room, PersonId reader, boolean office) {
        boolean presides = reader.equals(room.meeting().presidedBy());
        return new Reader(room.here(reader), presides, !presides && room.mayPreside(reader), office);
    }

    private @Nullable Choice choice(Room room, PersonId reader, List<Line> agenda) {
        List<CaseId> vacant = room.vacant(reader);
        if (vacant.isEmpty() || room.meeting().state() != Meeting.State.OPEN) {
            return null;
        }
        Map<String, String> members = new LinkedHashMap<>();
        people.cards(room.parties().members()).forEach((person, card) -> {
            if (vacant.stream().anyMatch(one -> room.seatings().get(one).voters().contains(person))) {
                members.put(person.toString(), card.name());
            }
        });
        String named = vacant.stream()
                .flatMap(one -> Optional.ofNullable(choices.names(room.meeting().id()).get(one)).stream())
                .flatMap(names -> Optional.ofNullable(names.get(reader)).stream())
                .map(PersonId::toString)
                .findFirst()
                .orElse("");
        return new Choice(agenda.stream().filter(line -> vacant.contains(line.id())).map(Line::number).toList(), members, named);
    }

    private List<Line> agenda(Room room, PersonId reader) {
        Map<CaseId, Result> decided = results.of(room);
        boolean presides = reader.equals(room.meeting().presidedBy());
        List<CaseId> standsIn = room.standsInFor(reader);
        List<Line> lines = new ArrayList<>();
        for (Meeting.Item item : room.agenda()) {
            @Nullable PanelCase one = room.cases().get(item.id());
            if (one != null && !room.out(item.id(), reader) && (room.parties().sits(reader) || !keeper.barred(item.id(), reader))) {
                lines.add(new Line(
                        lines.size() + 1, item.id(), one, item.id().equals(room.meeting().current()), decided.containsKey(item.id()),
                        presides || standsIn.contains(item.id())));
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

    private Ballot ballot(Room room, Group group, List<Line> agenda, boolean works) {
        List<Integer> numbers = agenda.stream().filter(line -> group.cases().contains(line.id())).map(Line::number).toList();
        boolean quorate = group.cases().stream().allMatch(one -> room.seatings().get(one).quorate());
        int out = room.outOf(group).size();
        if (group.election() == null) {
            return new Ballot(
                    group.id(), group.number(), numbers, group.voters().size(), 0, null, null, 0, false, group.paper() != null, quorate,
                    out, works, group.madeAt());
        }
        PanelElections.Awaited awaited = elections.awaited(group.election());
        return new Ballot(
                group.id(), group.number(), numbers, group.voters().size(), elections.ballots(group.election()),
                results.state(group.election()), group.election().toString(), awaited.keys(), awaited.credentials(), false, quorate,
                out, works, group.madeAt());
    }
}

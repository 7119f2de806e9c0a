package home.engineers.meetings.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.MeetingWish;
import home.engineers.meetings.internal.Meeting.Part;
import home.engineers.meetings.internal.Meeting.Party;
import home.engineers.meetings.internal.Meeting.State;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawnPanels;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallId;
import home.engineers.programmes.Calls;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelCases;
import home.engineers.programmes.PanelCases.PanelCase;
import home.engineers.programmes.PanelCases.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls a meeting on cases of a call that stand at the stage of the panel. */
@Service
public class CallingDesk {
    /** More than any panel judges in one sitting. */
    private static final int MOST_CASES = 200;

    private final RoomGate gate;
    private final PanelMeetingTable meetings;
    private final PanelCases cases;
    private final Calls calls;
    private final DrawnPanels draws;
    private final CallingForm form;
    private final EvidenceLog evidence;
    private final MeetingNotices notices;
    private final IdSource ids;
    private final HouseClock clock;

    CallingDesk(
            RoomGate gate, PanelMeetingTable meetings, PanelCases cases, Calls calls, DrawnPanels draws, CallingForm form,
            EvidenceLog evidence, MeetingNotices notices, IdSource ids, HouseClock clock) {
        this.gate = gate;
        this.meetings = meetings;
        this.cases = cases;
        this.calls = calls;
        this.draws = draws;
        this.form = form;
        this.evidence = evidence;
        this.notices = notices;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a meeting of a call can be made of.
     *
     * @param cases the first by number of those that wait
     * @param later how many more wait for a later meeting
     * @param draw of which the first of the cases has its panel; empty where it has none
     * @param kinds ways of forming the panel that every one of the cases knows
     */
    public record Choices(
            Call call, List<PanelCase> cases, int later, List<String> kinds, List<DrawnPanels.Drawn> draws, String draw) {}

    /** Calls that have cases at the meeting, with how many. */
    public Map<Call, Integer> open(Actor actor) {
        Map<CallId, Integer> waiting = waiting(actor).stream().collect(Collectors.toMap(Waiting::call, Waiting::cases, Integer::sum));
        return calls.all().stream()
                .filter(call -> waiting.containsKey(call.id()))
                .collect(Collectors.toMap(call -> call, call -> waiting.get(call.id()), Integer::sum, LinkedHashMap::new));
    }

    private List<Waiting> waiting(Actor actor) {
        return cases.waiting(meetings.taken()).stream().filter(one -> gate.mayCall(actor, one.association())).toList();
    }

    /** @throws Absent where the call has no case for which the actor may call a meeting */
    public Choices choices(Actor actor, String call) {
        Call found = calls.call(new CallId(uuid(call)));
        List<Waiting> waiting = waiting(actor).stream().filter(one -> one.call().equals(found.id())).toList();
        if (waiting.isEmpty()) {
            throw new Absent();
        }
        List<PanelCase> first = cases.standing(
                found.id(), waiting.stream().map(Waiting::association).toList(), meetings.taken(), MOST_CASES);
        int all = waiting.stream().mapToInt(Waiting::cases).sum();
        CaseId one = first.getFirst().id();
        return new Choices(
                found, first, all - first.size(), cases.kinds(one), draws.drawn(actor),
                cases.draw(one).map(DrawId::toString).orElse(""));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new Absent();
        }
    }

    @Transactional
    public Outcome<MeetingId> call(Actor actor, MeetingWish wish) {
        Choices choices = choices(actor, wish.call());
        List<PanelCase> agenda = choices.cases().stream().filter(one -> wish.cases().contains(one.id().toString())).toList();
        CallingForm.Read read = form.read(actor, wish, choices, agenda);
        if (!read.faults().isEmpty()) {
            return Outcome.refused(read.faults());
        }
        MeetingId id = new MeetingId(ids.next());
        Meeting meeting = new Meeting(
                id, agenda.getFirst().association(), choices.call().id(), wish.title().strip(), wish.kind(), wish.place().strip(),
                read.startsAt(), read.draw(), State.CALLED, actor.requirePerson(), clock.instant(), null, null, null, null, null, read.threshold());
        gate.calls(actor, meeting.association());
        meetings.insert(meeting, read.parties(), agenda.stream().map(PanelCase::id).toList());
        List<PersonId> members = read.parties().stream().filter(one -> one.part().sits()).map(Party::person).toList();
        evidence.append("meeting-called", id.value(), Map.of(
                "members", members.size(), "cases", agenda.size(), "drawn", read.draw() != null));
        notices.say(members, "called", meeting);
        return Outcome.granted(id);
    }

    /** Meetings of the associations whose meetings the actor may list. */
    public List<Meeting> listed(Actor actor) {
        return meetings.of(gate.listed(actor).organisations(), gate.listed(actor).everywhere());
    }

    /** Meetings in which the actor has a seat. */
    public List<Meeting> own(Actor actor) {
        return meetings.of(actor.requirePerson());
    }

    /** Those who take part, by the part they take. */
    static List<Party> parties(PersonId chair, List<PersonId> vices, List<PersonId> members, List<PersonId> supervisor, List<PersonId> trustees) {
        List<Party> parties = new ArrayList<>(List.of(new Party(chair, Part.CHAIR)));
        vices.forEach(one -> parties.add(new Party(one, Part.VICE_CHAIR)));
        members.stream().filter(one -> !one.equals(chair) && !vices.contains(one)).forEach(one -> parties.add(new Party(one, Part.MEMBER)));
        supervisor.forEach(one -> parties.add(new Party(one, Part.SUPERVISOR)));
        trustees.forEach(one -> parties.add(new Party(one, Part.TRUSTEE)));
        return parties.stream().distinct().collect(Collectors.toList());
    }
}

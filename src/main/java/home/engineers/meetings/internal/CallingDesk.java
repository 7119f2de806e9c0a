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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls a meeting on cases of a call that stand at the stage of the panel. */
@Service
public class CallingDesk {
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
     * @param draw of which the first of the cases has its panel; empty where it has none
     * @param kinds ways of forming the panel that every one of the cases knows
     */
    public record Choices(Call call, List<PanelCase> cases, List<String> kinds, List<DrawnPanels.Drawn> draws, String draw) {}

    /** Calls that have cases at the meeting, with how many. */
    public Map<Call, Integer> open(Actor actor) {
        Map<Call, Integer> found = new HashMap<>();
        calls.all().forEach(call -> {
            int waiting = waiting(actor, call.id()).size();
            if (waiting > 0) {
                found.put(call, waiting);
            }
        });
        return found;
    }

    private List<PanelCase> waiting(Actor actor, CallId call) {
        List<PanelCase> standing = cases.standing(call).stream().filter(one -> gate.mayCall(actor, one.association())).toList();
        Set<CaseId> taken = Set.copyOf(meetings.taken(standing.stream().map(PanelCase::id).toList()));
        return standing.stream().filter(one -> !taken.contains(one.id())).toList();
    }

    /** @throws Absent where the call has no case for which the actor may call a meeting */
    public Choices choices(Actor actor, String call) {
        Call found = calls.call(new CallId(uuid(call)));
        List<PanelCase> waiting = waiting(actor, found.id());
        if (waiting.isEmpty()) {
            throw new Absent();
        }
        return new Choices(found, waiting, cases.kinds(waiting.getFirst().id()), draws.drawn(actor),
                cases.draw(waiting.getFirst().id()).map(DrawId::toString).orElse(""));
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

package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeMeeting;
import home.engineers.committees.CommitteeMeeting.Activity;
import home.engineers.committees.CommitteeMeeting.Decision;
import home.engineers.committees.rules.DecisionLines;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Total;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.OrganisationTabs;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Meetings and activities of committees: recorded once they were held, read by all who sit on the committee. */
@Service
public class MeetingDesk {
    public static final int PAGE = 20;
    private final CommitteeGate gate;
    private final MeetingTable meetings;
    private final CommitteeTabs tabs;
    private final CommitteePapers papers;
    private final Organisations organisations;
    private final People people;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    MeetingDesk(
            CommitteeGate gate,
            MeetingTable meetings,
            CommitteeTabs tabs,
            CommitteePapers papers,
            Organisations organisations,
            People people,
            EvidenceLog evidence,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.meetings = meetings;
        this.tabs = tabs;
        this.papers = papers;
        this.organisations = organisations;
        this.people = people;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param openTasks the first due first
     * @param takenOver tasks taken over from committees that were dissolved
     */
    public record Sheet(
            CommitteeRoll.Line line, List<OrganisationTabs.Tab> tabs, List<CommitteeMeeting> meetings, Total total, int page,
            List<Activity> activities, List<Decision> openTasks, List<Decision> takenOver, boolean mayRecord) {}

    /** The meetings, and the activities of the last two years. @param page counted from 1 */
    public Sheet sheet(Actor actor, OrganisationId id, int page) {
        CommitteeRoll.Line line = gate.seen(actor, Act.RECORD_READ, id);
        List<CommitteeMeeting> found = meetings.of(id, (page - 1) * PAGE, PAGE);
        LocalDate today = clock.today();
        return new Sheet(
                line, tabs.all(actor, line.committee()), found, Total.of(meetings.count(id), page, PAGE, found.size()), page,
                meetings.activities(id, LocalDate.of(today.getYear() - 1, 1, 1), today), meetings.openTasks(id),
                meetings.takenOver(id), line.until() == null && gate.may(actor, Act.MEETING_RECORD, line.committee()));
    }

    List<CommitteeMeeting> of(Actor actor, OrganisationId id, int offset, int limit) {
        gate.seen(actor, Act.RECORD_READ, id);
        return meetings.of(id, offset, limit);
    }

    /** One who sat on the committee on the day. */
    public record Seat(PersonId person, String name, String title) {}

    /** The form of a meeting on a day, with whoever sat on the committee then. */
    public record Form(CommitteeRoll.Line line, List<OrganisationTabs.Tab> tabs, LocalDate on, List<Seat> seats) {}

    public Form form(Actor actor, OrganisationId id, LocalDate on) {
        CommitteeRoll.Line line = gate.demand(actor, Act.MEETING_RECORD, id);
        List<Position> seated = gate.seated(id, on);
        Map<PersonId, People.Card> cards = cards(seated.stream().map(Position::person).toList());
        return new Form(line, tabs.all(actor, line.committee()), on, seated.stream()
                .map(one -> new Seat(one.person(), cards.containsKey(one.person()) ? cards.get(one.person()).name() : "", one.title()))
                .toList());
    }

    private Map<PersonId, People.Card> cards(Collection<PersonId> persons) {
        return people.cards(persons);
    }

    /**
     * The fields of the form, as typed.
     *
     * @param present ids of those who were there
     * @param decisions one in each line; with a day after a bar it is a task
     */
    public record Wish(String heldOn, String place, String subject, Set<String> present, String decisions) {
        public static final Wish EMPTY = new Wish("", "", "", Set.of(), "");

        public Wish {
            present = Set.copyOf(present);
        }
    }

    /** Refused for a day to come, for whoever did not sit on the committee that day, and without minutes. */
    public Outcome<CommitteeMeeting> record(Actor actor, OrganisationId id, Wish wish, Optional<Upload> minutes) {
        CommitteeRoll.Line line = gate.demand(actor, Act.MEETING_RECORD, id);
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<CommitteeMeeting> outcome = recorded(actor, line, wish, minutes);
            if (outcome instanceof Refused<CommitteeMeeting>) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<CommitteeMeeting> recorded(Actor actor, CommitteeRoll.Line line, Wish wish, Optional<Upload> minutes) {
        Reading form = new Reading();
        gate.dissolved(line).ifPresent(form::against);
        LocalDate day = held(line, wish.heldOn(), form);
        String place = form.text("place", wish.place(), 120);
        String subject = form.text("subject", wish.subject(), 200);
        Set<PersonId> seated = gate.seated(line.committee().id(), day).stream().map(Position::person).collect(Collectors.toSet());
        Set<PersonId> present = present(wish.present(), seated, day, form);
        DecisionLines.Read decisions = DecisionLines.read("decisions", wish.decisions());
        form.against(decisions.reasons());
        if (minutes.isEmpty()) {
            form.against(Reason.at("minutes", "committees.meeting.noMinutes"));
        }
        Optional<UUID> kept = form.faulty() ? Optional.empty() : papers.receive("minutes", minutes, actor.requirePerson(), form);
        if (form.faulty() || kept.isEmpty()) {
            return Outcome.refused(form.reasons());
        }
        CommitteeMeeting meeting = new CommitteeMeeting(
                ids.next(), line.committee().id(), day, place, subject, kept.get(), present.size(), seated.size());
        meetings.insert(meeting, seated, present, decisions.lines(), actor.requirePerson(), clock.instant());
        evidence.append("committee-meeting-recorded", line.committee().id().value(), Map.of(
                "heldOn", day.toString(), "subject", subject, "present", present.size(), "seated", seated.size(),
                "decisions", decisions.lines().size()));
        return Outcome.granted(meeting);
    }

    private LocalDate held(CommitteeRoll.Line line, String typed, Reading form) {
        LocalDate day = form.past("heldOn", typed, clock.today());
        if (day.isBefore(line.since()) && !day.equals(LocalDate.EPOCH)) {
            form.against(Reason.at("heldOn", "committees.meeting.beforeFounding", line.since().toString()));
        }
        return day;
    }

    private Set<PersonId> present(Set<String> typed, Set<PersonId> seated, LocalDate day, Reading form) {
        Set<PersonId> present = new HashSet<>();
        List<PersonId> strangers = new ArrayList<>();
        typed.stream().map(PersonId::of).forEach(person -> (seated.contains(person) ? present : strangers).add(person));
        if (!strangers.isEmpty()) {
            String names = cards(strangers).values().stream().map(People.Card::name).sorted().collect(Collectors.joining("、"));
            form.against(Reason.at("present", "committees.meeting.notSeated", names, day.toString()));
        } else if (seated.isEmpty() && !day.equals(LocalDate.EPOCH)) {
            form.against(Reason.at("present", "committees.meeting.nobodySeated", day.toString()));
        } else if (present.isEmpty()) {
            form.against(Reason.at("present", "committees.meeting.nobody"));
        }
        return present;
    }

    /** @param attendance names of those who sat on the committee on the day, with whether they were there */
    public record Held(
            CommitteeMeeting meeting, CommitteeRoll.Line line, List<OrganisationTabs.Tab> tabs, Map<String, Boolean> attendance,
            List<Decision> decisions, Map<OrganisationId, String> takers, boolean mayClose) {}

    public Held meeting(Actor actor, UUID id) {
        CommitteeMeeting meeting = meetings.find(id).orElseThrow(Absent::new);
        CommitteeRoll.Line line = gate.seen(actor, Act.RECORD_READ, meeting.committee());
        Map<PersonId, Boolean> attendance = meetings.attendance(id);
        Map<PersonId, People.Card> cards = cards(attendance.keySet());
        Map<String, Boolean> named = new LinkedHashMap<>();
        attendance.forEach((person, there) -> named.put(
                cards.containsKey(person) ? cards.get(person).name() : person.toString(), there));
        List<Decision> decisions = meetings.decisions(id);
        Map<OrganisationId, String> takers =
                organisations.all(decisions.stream().map(Decision::handedTo).filter(Objects::nonNull).toList()).values().stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
        return new Held(
                meeting, line, tabs.all(actor, line.committee()), named, decisions, takers,
                line.until() == null && gate.may(actor, Act.MEETING_RECORD, line.committee()));
    }

    /** The fields of the form of an activity, as typed. */
    public record ActivityWish(String heldOn, String title, String place, String participants) {
        public static final ActivityWish EMPTY = new ActivityWish("", "", "", "");
    }

    @Transactional
    public Outcome<Activity> record(Actor actor, OrganisationId id, ActivityWish wish) {
        CommitteeRoll.Line line = gate.demand(actor, Act.MEETING_RECORD, id);
        Reading form = new Reading();
        gate.dissolved(line).ifPresent(form::against);
        LocalDate day = held(line, wish.heldOn(), form);
        Activity activity = new Activity(
                ids.next(), id, day, form.text("title", wish.title(), 200), form.text("place", wish.place(), 120),
                form.number("participants", wish.participants(), 1, 100_000));
        if (form.faulty()) {
            return Outcome.refused(form.reasons());
        }
        meetings.insert(activity, actor.requirePerson(), clock.instant());
        return Outcome.granted(activity);
    }
}

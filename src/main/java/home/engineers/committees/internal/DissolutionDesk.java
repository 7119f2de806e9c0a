package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeMeeting.Decision;
import home.engineers.committees.Resolution;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Dissolves committees by resolution: terms end that day, open tasks go to others, what it did stays to be read. */
@Service
public class DissolutionDesk {
    private final CommitteeGate gate;
    private final ResolutionTable resolutions;
    private final CommitteeLifeTable lives;
    private final MeetingTable meetings;
    private final CommitteeRoll roll;
    private final Organisations organisations;
    private final Positions positions;
    private final EvidenceLog evidence;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    DissolutionDesk(
            CommitteeGate gate,
            ResolutionTable resolutions,
            CommitteeLifeTable lives,
            MeetingTable meetings,
            CommitteeRoll roll,
            Organisations organisations,
            Positions positions,
            EvidenceLog evidence,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.resolutions = resolutions;
        this.lives = lives;
        this.meetings = meetings;
        this.roll = roll;
        this.organisations = organisations;
        this.positions = positions;
        this.evidence = evidence;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The fields of the form, as typed.
     *
     * @param takers organisations by the key of the task they take over
     */
    public record Wish(String resolution, String lastDay, Map<String, String> takers) {
        public static final Wish EMPTY = new Wish("", "", Map.of());

        public Wish {
            takers = Map.copyOf(takers);
        }
    }

    /**
     * @param tasks that another has to take over
     * @param takers by id: the association and its other committees
     * @param seated who sits on it and loses the seat
     */
    public record Sheet(CommitteeRoll.Line line, List<Decision> tasks, Map<String, String> takers, int seated, List<Resolution> latest) {}

    public Sheet sheet(Actor actor, OrganisationId id) {
        CommitteeRoll.Line line = gate.seen(actor, Act.COMMITTEE_DISSOLVE, id);
        OrganisationId association = CommitteeGate.association(line.committee());
        return new Sheet(
                line, tasks(id), takers(id, association), line.seats(), resolutions.in(association, 0, ResolutionDesk.PAGE));
    }

    private Map<String, String> takers(OrganisationId id, OrganisationId association) {
        Map<String, String> takers = new LinkedHashMap<>();
        takers.put(association.toString(), organisations.find(association).map(Organisation::name).orElse(""));
        roll.lines(new CommitteeRoll.Filter(association, "", false), clock.today(), 0, Integer.MAX_VALUE).stream()
                .map(CommitteeRoll.Line::committee)
                .filter(one -> !one.id().equals(id))
                .forEach(one -> takers.put(one.id().toString(), one.name()));
        return takers;
    }

    /** The key of a task in the form. */
    public static String key(Decision task) {
        return task.meeting() + "-" + task.number();
    }

    public Outcome<Resolution> dissolve(Actor actor, OrganisationId id, Wish wish) {
        CommitteeRoll.Line line = gate.seen(actor, Act.COMMITTEE_DISSOLVE, id);
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Resolution> outcome = dissolved(actor, line, wish);
            if (outcome instanceof Refused<Resolution>) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<Resolution> dissolved(Actor actor, CommitteeRoll.Line line, Wish wish) {
        OrganisationId id = line.committee().id();
        OrganisationId association = CommitteeGate.association(line.committee());
        Reading form = new Reading();
        gate.dissolved(line).ifPresent(form::against);
        Optional<Resolution> resolution = Resolving.read("resolution", wish.resolution(), association, resolutions, form);
        LocalDate last = form.past("lastDay", wish.lastDay(), clock.today());
        resolution.filter(one -> last.isBefore(one.adoptedOn()) && !last.equals(LocalDate.EPOCH)).ifPresent(one ->
                form.against(Reason.at("lastDay", "committees.dissolution.beforeResolution", one.adoptedOn().toString())));
        if (!meetings.between(id, last.plusDays(1), clock.today()).isEmpty() && !last.equals(LocalDate.EPOCH)) {
            form.against(Reason.at("lastDay", "committees.dissolution.metAfterwards"));
        }
        Map<Decision, OrganisationId> handed = handed(id, association, wish, form);
        if (form.faulty() || resolution.isEmpty()) {
            return Outcome.refused(form.reasons());
        }
        if (!lives.dissolved(id, resolution.get())) {
            return Outcome.refused(Reason.of("committees.dissolved.noMore", line.committee().name(), last.toString()));
        }
        handed.forEach(meetings::handOver);
        int ended = endTerms(actor, id, last);
        organisations.dissolve(id, last);
        evidence.append("committee-dissolved", id.value(), Map.of(
                "name", line.committee().name(), "resolution", resolution.get().number(), "lastDay", last.toString(),
                "termsEnded", ended, "tasksHandedOver", handed.size()));
        return Outcome.granted(resolution.get());
    }

    /** Its own open tasks and those it took over itself. */
    private List<Decision> tasks(OrganisationId id) {
        List<Decision> tasks = new ArrayList<>(meetings.openTasks(id));
        tasks.addAll(meetings.takenOver(id));
        return tasks;
    }

    private Map<Decision, OrganisationId> handed(OrganisationId id, OrganisationId association, Wish wish, Reading form) {
        Map<String, String> takers = takers(id, association);
        Map<Decision, OrganisationId> handed = new LinkedHashMap<>();
        for (Decision task : tasks(id)) {
            String taker = wish.takers().getOrDefault(key(task), "");
            if (takers.containsKey(taker)) {
                handed.put(task, OrganisationId.of(taker));
            } else {
                form.against(Reason.at("taker-" + key(task), "committees.dissolution.noTaker", task.text()));
            }
        }
        return handed;
    }

    /** Terms in force end that day; those that would begin later are withdrawn. */
    private int endTerms(Actor actor, OrganisationId id, LocalDate last) {
        int ended = 0;
        for (Position one : positions.in(id)) {
            boolean over = one.to() != null && !one.to().isAfter(last);
            if (!over) {
                Outcome<Position> outcome = one.from().isAfter(last)
                        ? positions.withdraw(one.id(), actor.requirePerson())
                        : positions.end(one.id(), last, actor.requirePerson());
                if (outcome instanceof Refused<Position> refused) {
                    throw new IllegalStateException("term " + one.id() + " cannot be ended: " + refused);
                }
                ended++;
            }
        }
        return ended;
    }
}

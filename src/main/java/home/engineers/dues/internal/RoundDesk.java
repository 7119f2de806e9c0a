package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.ReminderPlan;
import home.engineers.dues.YearFigures.State;
import home.engineers.dues.internal.Round.Kind;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders rounds: all active members charged for a year, or all reminded whose reminder is due. The work goes on by itself. */
@Service
public class RoundDesk {
    private final DuesGate gate;
    private final RuleTable rules;
    private final YearTable years;
    private final ReminderTable reminders;
    private final RoundTable rounds;
    private final RoundQueue queue;
    private final RoundWork work;
    private final Charging charging;
    private final Memberships memberships;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    RoundDesk(
            DuesGate gate,
            RuleTable rules,
            YearTable years,
            ReminderTable reminders,
            RoundTable rounds,
            RoundQueue queue,
            RoundWork work,
            Charging charging,
            Memberships memberships,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.rules = rules;
        this.years = years;
        this.reminders = reminders;
        this.rounds = rounds;
        this.queue = queue;
        this.work = work;
        this.charging = charging;
        this.memberships = memberships;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Has all active members charged. Refused for a year that is closed, that is too far off, or that has no fee class. A
     * round that is at work already is the answer as well.
     */
    public Outcome<UUID> charge(Actor actor, OrganisationId id, int year) {
        gate.acts(actor, Act.CHARGE_MAKE, id);
        return queued(() -> charging(actor, id, year));
    }

    /** As {@link #charge}, and charged when it returns; all or nothing. For whoever cannot wait for a queue. */
    public Outcome<Round> chargeAtOnce(Actor actor, OrganisationId id, int year) {
        gate.acts(actor, Act.CHARGE_MAKE, id);
        return Objects.requireNonNull(transaction.execute(status -> charging(actor, id, year).map(round -> {
            work.carryOut(round, () -> false);
            return rounds.find(round).orElseThrow();
        })));
    }

    /** Has everyone reminded whose reminder is due. Refused without a plan, and in a closed year. */
    public Outcome<UUID> remind(Actor actor, OrganisationId id, int year) {
        gate.acts(actor, Act.REMINDER_SEND, id);
        return queued(() -> reminding(actor, id, year));
    }

    private Outcome<UUID> queued(Supplier<Outcome<UUID>> order) {
        Outcome<UUID> ordered = Objects.requireNonNull(transaction.execute(status -> order.get()));
        if (ordered instanceof Granted<UUID>(UUID round)) {
            queue.add(round);
        }
        return ordered;
    }

    private Outcome<UUID> charging(Actor actor, OrganisationId id, int year) {
        rules.hold(id, clock.instant());
        int now = clock.today().getYear();
        if (year < now - 1 || year > now + 1) {
            return Outcome.refused(Reason.at("year", "dues.charging.farOff", String.valueOf(now - 1), String.valueOf(now + 1)));
        }
        if (year <= years.lastClosed(id)) {
            return Outcome.refused(Reason.at("year", "dues.year.closed", String.valueOf(year)));
        }
        if (charging.classes(id, year).isEmpty()) {
            return Outcome.refused(Reason.at("year", "dues.charging.noClass", String.valueOf(year)));
        }
        years.ensure(id, year);
        if (years.hold(id, year).filter(State.OPEN::equals).isEmpty()) {
            return Outcome.refused(Reason.at("year", "dues.year.closed", String.valueOf(year)));
        }
        years.charged(id, year, actor.requirePerson(), clock.instant());
        return Outcome.granted(atWork(id, year, Kind.CHARGING)
                .orElseGet(() -> begun(actor, id, year, Kind.CHARGING, memberships.count(id))));
    }

    private Outcome<UUID> reminding(Actor actor, OrganisationId id, int year) {
        Optional<ReminderPlan> plan = RuleTable.inForce(rules.plans(id), ReminderPlan::years, year);
        if (plan.isEmpty()) {
            return Outcome.refused(Reason.of("dues.reminder.noPlan", String.valueOf(year)));
        }
        rules.hold(id, clock.instant());
        if (years.hold(id, year).filter(State.OPEN::equals).isEmpty()) {
            return Outcome.refused(Reason.of("dues.year.closed", String.valueOf(year)));
        }
        return Outcome.granted(atWork(id, year, Kind.REMINDING).orElseGet(() -> begun(
                actor, id, year, Kind.REMINDING,
                reminders.countDue(id.value(), year, clock.today().minusDays(plan.get().days().getFirst())))));
    }

    private Optional<UUID> atWork(OrganisationId id, int year, Kind kind) {
        return rounds.running(id, year).stream().filter(round -> round.kind() == kind).map(Round::id).findFirst();
    }

    private UUID begun(Actor actor, OrganisationId id, int year, Kind kind, int total) {
        UUID round = ids.next();
        rounds.insert(round, id, year, kind, total, actor.requirePerson(), clock.instant());
        return round;
    }

    /** A round as its page shows it. */
    public record Sheet(Organisation association, Round round) {}

    /** @throws Absent where there is none of this association, or it is not the actor's to see */
    public Sheet sheet(Actor actor, OrganisationId id, UUID round) {
        Organisation association = gate.reads(actor, Act.CHARGE_LIST, id);
        return new Sheet(association, rounds.find(round).filter(one -> one.association().equals(id)).orElseThrow(Absent::new));
    }

    /** How far a round is, for whoever was let see it before. */
    public Round progress(UUID round) {
        return rounds.find(round).orElseThrow(Absent::new);
    }
}

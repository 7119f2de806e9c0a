package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.ReminderPlan;
import home.engineers.dues.YearFigures;
import home.engineers.dues.internal.Reminding.Done;
import home.engineers.dues.internal.Round.State;
import home.engineers.dues.internal.RoundTable.Part;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.work.WorkInParts;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Goes a round in parts. Each transaction holds the round, then the year, charges or reminds the next few, and puts down
 * whom it came to: wherever it is cut off, it goes on from there, and nobody is charged or reminded twice.
 */
@Component
public class RoundWork extends WorkInParts {
    private static final int MEMBERS = 100;
    private static final int REMINDERS = 50;
    private final RoundTable rounds;
    private final YearTable years;
    private final RuleTable rules;
    private final ReminderTable reminders;
    private final Charging charging;
    private final Reminding reminding;
    private final Organisations organisations;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    RoundWork(
            RoundTable rounds,
            YearTable years,
            RuleTable rules,
            ReminderTable reminders,
            Charging charging,
            Reminding reminding,
            Organisations organisations,
            EvidenceLog evidence,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        super(transactions);
        this.rounds = rounds;
        this.years = years;
        this.rules = rules;
        this.reminders = reminders;
        this.charging = charging;
        this.reminding = reminding;
        this.organisations = organisations;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public List<UUID> running() {
        return rounds.running();
    }

    @Override
    protected void end(UUID id) {
        rounds.hold(id).ifPresent(round -> rounds.end(id, State.STOPPED, clock.instant()));
    }

    @Override
    protected boolean part(UUID id) {
        Optional<Round> held = rounds.hold(id);
        held.ifPresent(round -> {
            if (years.hold(round.association(), round.year()).filter(YearFigures.State.OPEN::equals).isEmpty()) {
                rounds.end(id, State.STOPPED, clock.instant());
                return;
            }
            Optional<Part> part = switch (round.kind()) {
                case CHARGING -> charging.part(round, MEMBERS);
                case REMINDING -> reminded(round);
            };
            part.ifPresentOrElse(done -> rounds.advance(id, done), () -> end(round));
        });
        return held.isPresent();
    }

    /** The next charges that are due; empty where there is none any more. */
    private Optional<Part> reminded(Round round) {
        Optional<ReminderPlan> plan = RuleTable.inForce(rules.plans(round.association()), ReminderPlan::years, round.year());
        Organisation association = organisations.find(round.association()).orElseThrow();
        List<Integer> days = plan.map(ReminderPlan::days).orElse(List.of());
        List<Charge> due = days.isEmpty()
                ? List.of()
                : reminders.holdDue(
                        round.association().value(), round.year(), clock.today().minusDays(days.getFirst()), round.after(), REMINDERS);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Done done = reminding.remind(association, days, due, round.orderedBy());
        return Optional.of(new Part(due.getLast().id().value(), due.size(), done.sent(), done.nobody(), done.already()));
    }

    private void end(Round round) {
        rounds.end(round.id(), State.DONE, clock.instant());
        if (round.kind() == Round.Kind.CHARGING) {
            evidence.append("dues-year-charged", round.association().value(), Map.of("year", round.year(), "charged", round.done()));
        }
    }
}

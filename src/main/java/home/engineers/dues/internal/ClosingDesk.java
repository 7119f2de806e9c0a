package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.YearFigures;
import home.engineers.dues.YearFigures.State;
import home.engineers.dues.internal.ClosingTable.Closing;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders the closing of a year, tells how far it is, and shows its report. */
@Service
public class ClosingDesk {
    private final DuesGate gate;
    private final RuleTable rules;
    private final YearTable years;
    private final ClosingTable closings;
    private final ClosingQueue queue;
    private final DuesDesk desk;
    private final Organisations organisations;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    ClosingDesk(
            DuesGate gate,
            RuleTable rules,
            YearTable years,
            ClosingTable closings,
            ClosingQueue queue,
            DuesDesk desk,
            Organisations organisations,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.rules = rules;
        this.years = years;
        this.closings = closings;
        this.queue = queue;
        this.desk = desk;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The closing of a year as its page shows it.
     *
     * @param against what forbids it now
     * @param shares as they were fixed, or before that as they would be
     */
    public record Sheet(
            Organisation association, YearFigures figures, Optional<Closing> closing, List<DuesDesk.Share> shares, List<Reason> against,
            boolean mayClose) {}

    public Sheet sheet(Actor actor, OrganisationId id, int year) {
        Organisation association = gate.reads(actor, Act.CHARGE_LIST, id);
        YearFigures figures = years.figures(id, year)
                .orElseGet(() -> new YearFigures(id, year, State.OPEN, null, 0, 0, 0, 0, 0, 0, 0));
        Optional<Closing> closing = closings.of(id, year);
        boolean done = figures.state() == State.CLOSED;
        return new Sheet(
                association, figures, closing, done ? fixed(closing.orElseThrow()) : desk.shares(id, year, figures.received()),
                done ? List.of() : against(id, year), gate.may(actor, Act.YEAR_CLOSE, id));
    }

    private List<DuesDesk.Share> fixed(Closing closing) {
        List<ClosingTable.Share> shares = closings.shares(closing.id());
        Map<OrganisationId, Organisation> named =
                organisations.all(shares.stream().map(ClosingTable.Share::beneficiary).collect(Collectors.toSet()));
        return shares.stream()
                .map(one -> new DuesDesk.Share(one.beneficiary(), named.get(one.beneficiary()).name(), one.parts(), one.cents()))
                .toList();
    }

    /** A year is closed once it is over, after all years before it. */
    private List<Reason> against(OrganisationId id, int year) {
        LocalDate first = LocalDate.of(year + 1, 1, 1);
        if (clock.today().isBefore(first)) {
            return List.of(Reason.of("dues.closing.notOver", String.valueOf(year), first.toString()));
        }
        return years.open(id).stream()
                .filter(earlier -> earlier < year)
                .findFirst()
                .map(earlier -> List.of(Reason.of("dues.closing.earlierOpen", String.valueOf(earlier))))
                .orElse(List.of());
    }

    /** Refused before the year is over, while an earlier one is open, and where it is being closed or closed already. */
    public Outcome<UUID> order(Actor actor, OrganisationId id, int year) {
        gate.acts(actor, Act.YEAR_CLOSE, id);
        Outcome<UUID> ordered = Objects.requireNonNull(transaction.execute(status -> ordered(actor, id, year)));
        return switch (ordered) {
            case Refused<UUID> refused -> refused;
            case Granted<UUID>(UUID closing) -> {
                queue.add(closing);
                yield ordered;
            }
        };
    }

    private Outcome<UUID> ordered(Actor actor, OrganisationId id, int year) {
        rules.hold(id, clock.instant());
        Optional<State> state = years.hold(id, year);
        if (state.isEmpty()) {
            throw new Absent();
        }
        boolean running = closings.of(id, year).filter(one -> one.state() == ClosingTable.State.RUNNING).isPresent();
        if (state.get() == State.CLOSED) {
            return Outcome.refused(Reason.of("dues.year.closed", String.valueOf(year)));
        }
        if (running) {
            return Outcome.refused(Reason.of("dues.year.closing", String.valueOf(year)));
        }
        List<Reason> against = against(id, year);
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        UUID closing = ids.next();
        closings.insert(closing, id, year, actor.requirePerson(), clock.instant());
        return Outcome.granted(closing);
    }

    /** How far a closing is, for whoever was let see it before. */
    public Closing progress(UUID id) {
        return closings.find(id).orElseThrow(Absent::new);
    }
}

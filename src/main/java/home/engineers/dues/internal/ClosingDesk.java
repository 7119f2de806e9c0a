package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.YearFigures;
import home.engineers.dues.YearFigures.State;
import home.engineers.dues.internal.ClosingTable.Closing;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Has a year closed by two persons, tells how far it is, and shows its report. */
@Service
public class ClosingDesk {
    private final DuesGate gate;
    private final RuleTable rules;
    private final YearTable years;
    private final ClosingTable closings;
    private final ClosingQueue queue;
    private final RoundTable rounds;
    private final DuesDesk desk;
    private final Organisations organisations;
    private final People people;
    private final Messages messages;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    ClosingDesk(
            DuesGate gate,
            RuleTable rules,
            YearTable years,
            ClosingTable closings,
            ClosingQueue queue,
            RoundTable rounds,
            DuesDesk desk,
            Organisations organisations,
            People people,
            Messages messages,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.rules = rules;
        this.years = years;
        this.closings = closings;
        this.queue = queue;
        this.rounds = rounds;
        this.desk = desk;
        this.organisations = organisations;
        this.people = people;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The closing of a year as its page shows it.
     *
     * @param against what forbids it now
     * @param proposedBy the name of whoever proposed it, where it waits for the treasurer; else empty
     * @param mayConfirm the actor is treasurer, and another proposed it
     * @param shares as they were fixed, or before that as they would be
     */
    public record Sheet(
            Organisation association, YearFigures figures, Optional<Closing> closing, List<DuesDesk.Share> shares, List<Reason> against,
            String proposedBy, boolean mayClose, boolean mayConfirm) {}

    public Sheet sheet(Actor actor, OrganisationId id, int year) {
        Organisation association = gate.reads(actor, Act.CHARGE_LIST, id);
        YearFigures figures = years.figures(id, year)
                .orElseGet(() -> new YearFigures(id, year, State.OPEN, null, 0, 0, 0, 0, 0, 0, 0));
        Optional<Closing> closing = closings.of(id, year);
        Optional<Closing> proposed = closing.filter(one -> one.state() == ClosingTable.State.PROPOSED);
        boolean done = figures.state() == State.CLOSED;
        return new Sheet(
                association, figures, closing, done ? fixed(closing.orElseThrow()) : desk.shares(id, year),
                done ? List.of() : against(id, year),
                proposed.flatMap(one -> people.card(one.orderedBy())).map(People.Card::name).orElse(""),
                gate.may(actor, Act.YEAR_CLOSE, id),
                proposed.filter(one -> !one.orderedBy().equals(actor.person())).isPresent() && gate.may(actor, Act.YEAR_CONFIRM, id));
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

    /**
     * Proposes that a year be closed, which the treasurer then confirms. Refused before the year is over, while an earlier
     * one is open, where it is being closed or closed already, and where nobody but the actor is treasurer.
     */
    @Transactional
    public Outcome<UUID> propose(Actor actor, OrganisationId id, int year) {
        gate.acts(actor, Act.YEAR_CLOSE, id);
        List<Reason> reasons = held(id, year, null);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        List<PersonId> treasurers = organisations.holders(id, Role.TREASURER, clock.today()).stream()
                .filter(one -> !one.equals(actor.person()))
                .toList();
        if (treasurers.isEmpty()) {
            return Outcome.refused(Reason.of("dues.closing.noTreasurer"));
        }
        UUID closing = ids.next();
        closings.insert(closing, id, year, actor.requirePerson(), clock.instant());
        String name = organisations.find(id).map(Organisation::name).orElse("");
        treasurers.forEach(one -> messages.send(new Messages.Notice(
                one, "dues.notice.proposed.title", "dues.notice.proposed.body", List.of(name, String.valueOf(year)),
                "/dues/" + id + "/closing?year=" + year, null)));
        return Outcome.granted(closing);
    }

    /** Takes a proposal back. Refused where there is none, or it was confirmed. */
    @Transactional
    public Outcome<UUID> withdraw(Actor actor, OrganisationId id, int year) {
        gate.acts(actor, Act.YEAR_CLOSE, id);
        rules.hold(id, clock.instant());
        Optional<Closing> proposed = proposed(id, year);
        proposed.ifPresent(one -> closings.end(one.id(), ClosingTable.State.STOPPED, "withdrawn", clock.instant()));
        return proposed.map(Closing::id).map(Outcome::granted)
                .orElseGet(() -> Outcome.refused(Reason.of("dues.closing.notProposed", String.valueOf(year))));
    }

    /** Closes a year as proposed; it goes on by itself. Refused to whoever proposed it, and for whatever forbids it by now. */
    public Outcome<UUID> confirm(Actor actor, OrganisationId id, int year) {
        gate.acts(actor, Act.YEAR_CONFIRM, id);
        Outcome<UUID> confirmed = Objects.requireNonNull(transaction.execute(status -> confirmed(actor, id, year)));
        if (confirmed instanceof Granted<UUID>(UUID closing)) {
            queue.add(closing);
        }
        return confirmed;
    }

    private Outcome<UUID> confirmed(Actor actor, OrganisationId id, int year) {
        rules.hold(id, clock.instant());
        Optional<Closing> proposed = proposed(id, year);
        if (proposed.isEmpty()) {
            return Outcome.refused(Reason.of("dues.closing.notProposed", String.valueOf(year)));
        }
        Closing closing = proposed.get();
        if (closing.orderedBy().equals(actor.person())) {
            return Outcome.refused(Reason.of("dues.closing.samePerson"));
        }
        List<Reason> reasons = held(id, year, closing);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        closings.confirm(closing.id(), actor.requirePerson(), clock.instant());
        return Outcome.granted(closing.id());
    }

    private Optional<Closing> proposed(OrganisationId id, int year) {
        return closings.of(id, year).filter(one -> one.state() == ClosingTable.State.PROPOSED);
    }

    /** Holds the year, and says what forbids that it be closed. @param own the proposal that is no obstacle, or null */
    private List<Reason> held(OrganisationId id, int year, @Nullable Closing own) {
        rules.hold(id, clock.instant());
        State state = years.hold(id, year).orElseThrow(Absent::new);
        if (state == State.CLOSED) {
            return List.of(Reason.of("dues.year.closed", String.valueOf(year)));
        }
        ClosingTable.State last = closings.of(id, year).map(Closing::state).orElse(ClosingTable.State.STOPPED);
        if (last == ClosingTable.State.RUNNING) {
            return List.of(Reason.of("dues.year.closing", String.valueOf(year)));
        }
        if (last == ClosingTable.State.PROPOSED && own == null) {
            return List.of(Reason.of("dues.closing.proposedAlready", String.valueOf(year)));
        }
        if (!rounds.running(id, year).isEmpty()) {
            return List.of(Reason.of("dues.closing.roundRunning", String.valueOf(year)));
        }
        return against(id, year);
    }

    /** How far a closing is, for whoever was let see it before. */
    public Closing progress(UUID id) {
        return closings.find(id).orElseThrow(Absent::new);
    }
}

package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.YearFigures;
import home.engineers.dues.YearFigures.State;
import home.engineers.dues.internal.ClosingTable.Closing;
import home.engineers.dues.internal.ClosingTable.Step;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.work.WorkInParts;
import home.engineers.messages.Messages;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Closes a year in steps. Each transaction holds the closing, does a part and puts down how far it came: wherever it is cut
 * off, it goes on from there, and nothing is done twice.
 */
@Component
class ClosingWork extends WorkInParts {
    private static final int AT_ONCE = 50;
    private final ClosingTable closings;
    private final YearTable years;
    private final ChargeTable charges;
    private final DuesDesk desk;
    private final Organisations organisations;
    private final EvidenceLog evidence;
    private final Messages messages;
    private final IdSource ids;
    private final HouseClock clock;

    ClosingWork(
            ClosingTable closings,
            YearTable years,
            ChargeTable charges,
            DuesDesk desk,
            Organisations organisations,
            EvidenceLog evidence,
            Messages messages,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        super(transactions);
        this.closings = closings;
        this.years = years;
        this.charges = charges;
        this.desk = desk;
        this.organisations = organisations;
        this.evidence = evidence;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<UUID> running() {
        return closings.running();
    }

    /** What was carried over stands, and the year stays as it is for another try. */
    @Override
    protected void end(UUID id) {
        closings.hold(id).ifPresent(closing -> closings.end(id, ClosingTable.State.STOPPED, "failed", clock.instant()));
    }

    @Override
    protected boolean part(UUID id) {
        Optional<Closing> held = closings.hold(id);
        held.ifPresent(closing -> {
            switch (closing.step()) {
                case FREEZE -> freeze(closing);
                case CHECK -> check(closing);
                case CARRY -> carry(closing);
                case SHARE -> share(closing);
                case SEAL -> seal(closing);
                case END -> {}
            }
        });
        return held.isPresent();
    }

    private void freeze(Closing closing) {
        years.hold(closing.association(), closing.year());
        years.state(closing.association(), closing.year(), State.CLOSING);
        years.ensure(closing.association(), closing.year() + 1);
        closings.toCarry(closing.id(), charges.unpaid(closing.association(), closing.year()) + closing.carried());
        closings.step(closing.id(), Step.CHECK);
    }

    private void check(Closing closing) {
        Optional<String> fault = closings.faultIn(closing.association(), closing.year());
        if (fault.isEmpty()) {
            closings.step(closing.id(), Step.CARRY);
            return;
        }
        years.hold(closing.association(), closing.year());
        years.state(closing.association(), closing.year(), State.OPEN);
        closings.end(closing.id(), ClosingTable.State.STOPPED, fault.get(), clock.instant());
    }

    private void carry(Closing closing) {
        List<Charge> unpaid = charges.unpaid(closing.association(), closing.year(), null, closing.carriedAfter(), AT_ONCE);
        if (unpaid.isEmpty()) {
            closings.step(closing.id(), Step.SHARE);
            return;
        }
        unpaid.forEach(one -> charges.insert(
                carried(one), new ChargeTable.Origin(one.id(), null), clock.instant()));
        closings.carried(closing.id(), unpaid);
    }

    private Charge carried(Charge one) {
        return new Charge(
                new ChargeId(ids.next()), one.association(), one.year() + 1, Charge.Kind.CARRIED, one.membership(), one.person(),
                one.unit(), one.memberNumber(), one.feeClass(), one.outstanding(), one.outstanding(), 0, one.dueOn(), 0);
    }

    private void share(Closing closing) {
        YearFigures figures = years.figures(closing.association(), closing.year()).orElseThrow();
        closings.totals(closing.id(), figures);
        closings.share(closing.id(), desk.shares(closing.association(), closing.year()));
        closings.step(closing.id(), Step.SEAL);
    }

    private void seal(Closing closing) {
        years.hold(closing.association(), closing.year());
        years.closed(closing.association(), closing.year(), clock.instant());
        closings.end(closing.id(), ClosingTable.State.DONE, null, clock.instant());
        evidence.append("dues-year-closed", closing.association().value(), facts(closing));
        messages.send(new Messages.Notice(
                closing.orderedBy(), "dues.notice.closed.title", "dues.notice.closed.body",
                List.of(organisations.find(closing.association()).map(Organisation::name).orElse(""), String.valueOf(closing.year())),
                "/dues/" + closing.association() + "/closing?year=" + closing.year(), null));
    }

    private Map<String, Object> facts(Closing closing) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("year", closing.year());
        facts.put("receipts", closing.receipts());
        facts.put("annulled", closing.annulled());
        facts.put("charged-cents", closing.full());
        facts.put("reduced-cents", closing.reduced());
        facts.put("received-cents", closing.received());
        facts.put("carried", closing.carried());
        facts.put("carried-cents", closing.carriedCents());
        closings.shares(closing.id()).forEach(share -> facts.put("share-" + share.beneficiary(), share.cents()));
        return facts;
    }
}

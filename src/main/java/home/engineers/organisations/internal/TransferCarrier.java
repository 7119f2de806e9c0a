package home.engineers.organisations.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.MembershipTransferred;
import home.engineers.organisations.Transfer;
import home.engineers.organisations.TransferConsequence;
import home.engineers.organisations.TransferConsequence.Move;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets an agreed transfer take effect: the old membership ends, the new one begins, and all that hangs on it follows. */
@Component
class TransferCarrier {
    private final TransferTable transfers;
    private final MembershipTable memberships;
    private final StandingTable standings;
    private final Returning returning;
    private final TransferChecks transferChecks;
    private final List<TransferConsequence> consequences;
    private final TransferRecord record;
    private final IdSource ids;
    private final HouseClock clock;
    private final ApplicationEventPublisher events;

    TransferCarrier(
            TransferTable transfers,
            MembershipTable memberships,
            StandingTable standings,
            Returning returning,
            TransferChecks transferChecks,
            List<TransferConsequence> consequences,
            TransferRecord record,
            IdSource ids,
            HouseClock clock,
            ApplicationEventPublisher events) {
        this.transfers = transfers;
        this.memberships = memberships;
        this.standings = standings;
        this.returning = returning;
        this.transferChecks = transferChecks;
        this.consequences = List.copyOf(consequences);
        this.record = record;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Refused, with nothing written, where the membership or the receiving association is no longer what it was. */
    Outcome<Transfer> carryOut(Transfer agreed) {
        Membership old = memberships.hold(agreed.membership()).orElseThrow();
        List<Reason> reasons = transferChecks.against(old, agreed.to(), agreed.on());
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Membership continued = begun(old, agreed);
        standings.inherit(continued.id(), old.id(), agreed.on());
        Membership ended = memberships.update(expected(old.transfer(agreed.on())), clock.instant());
        Move move = TransferChecks.move(old, agreed.to(), agreed.on());
        consequences.forEach(one -> one.carryOut(move, continued.id()));
        Transfer done = transfers.update(expected(agreed.done(continued.id())));
        record.done(done, ended, continued);
        events.publishEvent(new MembershipTransferred(
                ended.id(), continued.id(), ended.association(), continued.association(), ended.person(), ended.unit(),
                agreed.on()));
        return Outcome.granted(done);
    }

    private Membership begun(Membership old, Transfer agreed) {
        Returning.Place place = returning.place(agreed.to(), old.person(), old.unit(), agreed.on());
        returning.endLapsed(place.earlier(), agreed.on());
        Membership continued =
                old.continuedIn(agreed.to(), new MembershipId(ids.next()), place.number(), place.kept(), agreed.on());
        if (!memberships.insert(continued, clock.instant())) {
            throw new IllegalStateException("checked and yet taken: " + agreed.id());
        }
        return continued;
    }

    private static <T> T expected(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T>(T value) -> value;
            case Refused<T> refused -> throw new IllegalStateException("checked and yet refused: " + refused);
        };
    }
}

package home.engineers.organisations.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Transfer;
import home.engineers.organisations.TransferConsequence;
import home.engineers.organisations.TransferConsequence.Move;
import home.engineers.organisations.TransferConsequence.Sentence;
import home.engineers.organisations.TransferId;
import home.engineers.organisations.Transfers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Carries a transfer through its life; each act is one transaction with its entry in the record and its notices. */
@Service
class TransferRegister implements Transfers {
    private static final int LONGEST = 1000;
    private final TransferTable transfers;
    private final MembershipTable memberships;
    private final TransferChecks checks;
    private final TransferCarrier carrier;
    private final TransferRecord record;
    private final List<TransferConsequence> consequences;
    private final IdSource ids;
    private final HouseClock clock;

    TransferRegister(
            TransferTable transfers,
            MembershipTable memberships,
            TransferChecks checks,
            TransferCarrier carrier,
            TransferRecord record,
            List<TransferConsequence> consequences,
            IdSource ids,
            HouseClock clock) {
        this.transfers = transfers;
        this.memberships = memberships;
        this.checks = checks;
        this.carrier = carrier;
        this.record = record;
        this.consequences = List.copyOf(consequences);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Transfer> find(TransferId id) {
        return transfers.find(id);
    }

    @Override
    public List<Transfer> of(MembershipId membership) {
        return transfers.of(membership);
    }

    @Override
    public List<Transfer> of(PersonId member) {
        return transfers.of(member);
    }

    @Override
    public List<Transfer> in(OrganisationId association, @Nullable TransferId after, int limit) {
        return transfers.in(association, after, limit);
    }

    @Override
    public Outcome<List<Sentence>> preview(Wish wish) {
        Membership m = memberships.find(wish.membership()).orElseThrow(Absent::new);
        List<Reason> reasons = against(m, wish);
        return reasons.isEmpty() ? Outcome.granted(foreseen(m, wish.to(), wish.on())) : Outcome.refused(reasons);
    }

    @Override
    public Outcome<List<Sentence>> foreseen(TransferId id) {
        Transfer t = transfers.find(id).orElseThrow(Absent::new);
        Membership m = memberships.find(t.membership()).orElseThrow();
        List<Reason> reasons = checks.against(m, t.to(), t.on());
        return reasons.isEmpty() ? Outcome.granted(foreseen(m, t.to(), t.on())) : Outcome.refused(reasons);
    }

    private List<Sentence> foreseen(Membership m, OrganisationId to, LocalDate on) {
        Move move = TransferChecks.move(m, to, on);
        return consequences.stream().flatMap(one -> one.foreseen(move).stream()).toList();
    }

    private List<Reason> against(Membership m, Wish wish) {
        List<Reason> reasons = new ArrayList<>(checks.against(m, wish.to(), wish.on()));
        if (wish.reason().length() > LONGEST) {
            reasons.add(Reason.at("reason", "organisations.transfer.reasonTooLong", LONGEST));
        }
        transfers.open(m.id()).ifPresent(open -> reasons.add(underWay(open)));
        return reasons;
    }

    private static Reason underWay(Transfer open) {
        return Reason.of("organisations.transfer.underWay", open.on().toString());
    }

    @Override
    @Transactional
    public Outcome<Transfer> ask(Wish wish, PersonId by, boolean proposed) {
        Membership m = memberships.hold(wish.membership()).orElseThrow(Absent::new);
        List<Reason> reasons = against(m, wish);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Transfer asked = Transfer.asked(
                new TransferId(ids.next()), m.id(), m.association(), wish.to(), wish.on(), wish.reason().strip(), by, proposed,
                clock.instant());
        if (!transfers.insert(asked, m.person())) {
            throw new IllegalStateException("the membership is held and yet another transfer is open: " + m.id());
        }
        record.asked(asked, m);
        return Outcome.granted(asked);
    }

    @Override
    @Transactional
    public Outcome<Transfer> agree(TransferId id, PersonId by) {
        Transfer held = transfers.hold(id).orElseThrow(Absent::new);
        Membership m = memberships.find(held.membership()).orElseThrow();
        List<Reason> reasons = held.state().open() ? checks.against(m, held.to(), held.on()) : List.of();
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Outcome<Transfer> agreed = change(held, now -> now.agree(by, clock.instant()));
        if (agreed instanceof Granted<Transfer>(Transfer transfer)) {
            record.agreed(transfer, m);
            return transfer.on().isAfter(clock.today()) ? agreed : takenEffect(transfer);
        }
        return agreed;
    }

    /** Where it cannot take effect at once the agreement is taken back with it. */
    private Outcome<Transfer> takenEffect(Transfer agreed) {
        Outcome<Transfer> outcome = carrier.carryOut(agreed);
        if (outcome instanceof Refused<Transfer>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    @Override
    @Transactional
    public Outcome<Transfer> decline(TransferId id, String why, PersonId by) {
        Transfer held = transfers.hold(id).orElseThrow(Absent::new);
        if (why.length() > LONGEST) {
            return Outcome.refused(Reason.at("why", "organisations.transfer.reasonTooLong", LONGEST));
        }
        Outcome<Transfer> outcome = change(held, now -> now.decline(by, clock.instant(), why));
        if (outcome instanceof Granted<Transfer>(Transfer declined)) {
            record.declined(declined, memberships.find(declined.membership()).orElseThrow());
        }
        return outcome;
    }

    @Override
    @Transactional
    public Outcome<Transfer> withdraw(TransferId id, PersonId by) {
        Transfer held = transfers.hold(id).orElseThrow(Absent::new);
        Outcome<Transfer> outcome = change(held, Transfer::withdraw);
        if (outcome instanceof Granted<Transfer>(Transfer withdrawn)) {
            record.withdrawn(withdrawn, memberships.find(withdrawn.membership()).orElseThrow());
        }
        return outcome;
    }

    private Outcome<Transfer> change(Transfer held, Function<Transfer, Outcome<Transfer>> transition) {
        return transition.apply(held).map(transfers::update);
    }
}

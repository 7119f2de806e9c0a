package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.Charge;
import home.engineers.dues.Receipt.Method;
import home.engineers.dues.internal.Cashier.Paid;
import home.engineers.dues.internal.DebtorTable.Debtor;
import home.engineers.dues.internal.StatementTable.Line;
import home.engineers.dues.internal.StatementTable.State;
import home.engineers.dues.internal.StatementTable.Statement;
import home.engineers.dues.rules.NumbersInText;
import home.engineers.dues.rules.Yuan;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Organisation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Books the lines of statements: what is ready at a word, and by hand what is held. */
@Service
public class StatementBooking {
    private final DuesGate gate;
    private final StatementTable statements;
    private final DebtorTable debtors;
    private final ChargeTable charges;
    private final Cashier cashier;
    private final PayerNames names;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    StatementBooking(
            DuesGate gate,
            StatementTable statements,
            DebtorTable debtors,
            ChargeTable charges,
            Cashier cashier,
            PayerNames names,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.statements = statements;
        this.debtors = debtors;
        this.charges = charges;
        this.cashier = cashier;
        this.names = names;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What booking came to. @param held lines that had to be held after all, since meanwhile less was owed */
    public record Booked(int booked, int held) {}

    /** Books every line that is ready; each in a transaction of its own, so that a repeated order books nothing twice. */
    public Booked book(Actor actor, UUID id) {
        Statement one = statements.find(id).orElseThrow(Absent::new);
        gate.acts(actor, Act.STATEMENT_IMPORT, one.association());
        int booked = 0;
        int held = 0;
        for (UUID line : statements.ready(id)) {
            Boolean done = transaction.execute(status -> booked(line, actor.requirePerson()));
            booked += Boolean.TRUE.equals(done) ? 1 : 0;
            held += Boolean.FALSE.equals(done) ? 1 : 0;
        }
        return new Booked(booked, held);
    }

    private @Nullable Boolean booked(UUID id, PersonId by) {
        Line line = statements.hold(id).orElseThrow();
        MembershipId member = line.membership();
        if (line.state() != State.READY || member == null) {
            return null;
        }
        if (owed(line.association(), member) < line.left()) {
            statements.state(id, State.HELD, "tooLarge", member);
            return false;
        }
        take(line, member, line.left(), by);
        return true;
    }

    private long owed(OrganisationId association, MembershipId member) {
        return charges.payable(association, member).stream().mapToLong(Charge::outstanding).sum();
    }

    /** Takes an amount of a line for what a member owes, what is due first before the rest; a receipt for each. */
    private Outcome<Long> take(Line line, MembershipId member, long cents, PersonId by) {
        long left = cents;
        for (Charge charge : charges.payable(line.association(), member)) {
            long part = Math.min(left, charge.outstanding());
            if (part > 0) {
                Outcome<Paid> paid = cashier.take(charge.id(), new Cashier.Payment(
                        part, Objects.requireNonNull(line.said().on()), Method.STATEMENT, line.said().reference(), line.id(), by));
                if (paid instanceof Refused<Paid>(List<Reason> reasons)) {
                    return Outcome.refused(reasons);
                }
                left -= part;
            }
        }
        statements.booked(line.id(), cents - left, member, by, clock.instant());
        return Outcome.granted(cents - left);
    }

    /** A line that waits for a hand. */
    public record Held(
            Line line, Statement statement, Organisation association, List<Debtor> suggestions, Map<MembershipId, String> members,
            boolean mayDecide) {}

    public Held held(Actor actor, UUID id) {
        Line line = statements.line(id).orElseThrow(Absent::new);
        Organisation association = gate.reads(actor, Act.STATEMENT_READ, line.association());
        boolean open = line.state() == State.HELD || line.state() == State.READY;
        List<Debtor> suggestions =
                open ? LineMatcher.suggestions(line.association(), line.said(), line.membership(), debtors) : List.of();
        return new Held(
                line, statements.find(line.statement()).orElseThrow(), association, suggestions, names.called(suggestions),
                open && gate.may(actor, Act.STATEMENT_IMPORT, line.association()));
    }

    /**
     * Assigns a line, or a part of it, to a member: fields {@code member}, a number or the exact name of one alone, and
     * {@code amount}. What is left of the line stays held.
     */
    public Outcome<Long> assign(Actor actor, UUID id, Wish wish) {
        Line known = statements.line(id).orElseThrow(Absent::new);
        gate.acts(actor, Act.STATEMENT_IMPORT, known.association());
        return transaction.execute(status -> {
            Line line = statements.hold(id).orElseThrow();
            Outcome<Long> outcome = assigned(line, wish, actor.requirePerson());
            if (outcome instanceof Refused<Long>) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<Long> assigned(Line line, Wish wish, PersonId by) {
        if (line.state() != State.HELD && line.state() != State.READY) {
            return Outcome.refused(Reason.of("dues.line.decided"));
        }
        List<Debtor> found = debtors.numbered(line.association(), wish.at("member"));
        if (found.isEmpty() && !wish.at("member").isEmpty()) {
            found = debtors.called(line.association(), List.of(NumbersInText.name(wish.at("member"))));
        }
        if (found.size() != 1) {
            return Outcome.refused(found.isEmpty()
                    ? Reason.at("member", "dues.line.noSuchMember", wish.at("member"))
                    : Reason.at("member", "dues.line.severalMembers", wish.at("member"), String.valueOf(found.size())));
        }
        Debtor debtor = found.getFirst();
        long cents = wish.at("amount").isEmpty() ? line.left() : Yuan.read(wish.at("amount")).orElse(0);
        if (cents < 1) {
            return Outcome.refused(Reason.at("amount", "dues.amount.bad", wish.at("amount")));
        }
        if (cents > line.left()) {
            return Outcome.refused(Reason.at("amount", "dues.line.moreThanLeft", Yuan.text(cents), Yuan.text(line.left())));
        }
        long owed = owed(line.association(), debtor.membership());
        if (cents > owed) {
            return Outcome.refused(owed == 0
                    ? Reason.at("member", "dues.line.nothingDue", debtor.number())
                    : Reason.at("amount", "dues.payment.tooMuch", Yuan.text(cents), Yuan.text(owed)));
        }
        return take(line, debtor.membership(), cents, by);
    }

    /** Says that a line is no dues at all; field {@code remark}. Refused where a part of it is booked. */
    public Outcome<Line> setAside(Actor actor, UUID id, Wish wish) {
        Line known = statements.line(id).orElseThrow(Absent::new);
        gate.acts(actor, Act.STATEMENT_IMPORT, known.association());
        if (wish.at("remark").length() < 2) {
            return Outcome.refused(Reason.at("remark", "dues.line.remarkNeeded"));
        }
        return transaction.execute(status -> {
            Line line = statements.hold(id).orElseThrow();
            if (line.booked() > 0 || line.state() != State.HELD && line.state() != State.READY) {
                return Outcome.refused(Reason.of("dues.line.decided"));
            }
            statements.aside(id, wish.at("remark"), actor.requirePerson(), clock.instant());
            return Outcome.granted(line);
        });
    }
}

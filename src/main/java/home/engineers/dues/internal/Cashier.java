package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.Receipt;
import home.engineers.dues.Receipt.Method;
import home.engineers.dues.ReceiptId;
import home.engineers.dues.YearFigures.State;
import home.engineers.dues.rules.Yuan;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes payments and takes them back. Whoever gives a receipt holds the year and then the charge, always in this order. */
@Service
public class Cashier {
    private final YearTable years;
    private final ChargeTable charges;
    private final ReceiptTable receipts;
    private final StatementTable statements;
    private final Memberships memberships;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    Cashier(
            YearTable years,
            ChargeTable charges,
            ReceiptTable receipts,
            StatementTable statements,
            Memberships memberships,
            EvidenceLog evidence,
            IdSource ids,
            HouseClock clock) {
        this.years = years;
        this.charges = charges;
        this.receipts = receipts;
        this.statements = statements;
        this.memberships = memberships;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param line of a statement on which it was found */
    record Payment(long cents, LocalDate on, Method method, String reference, @Nullable UUID line, PersonId by) {}

    /** @param renewedTo last day of the term by which the membership was renewed, or null where it was not */
    public record Paid(Receipt receipt, @Nullable LocalDate renewedTo) {}

    /** Refused for more than is owed, for a day to come, and where the year is closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Paid> take(ChargeId id, Payment payment) {
        Charge known = charges.find(id).orElseThrow(Absent::new);
        if (years.hold(known.association(), known.year()).filter(State.OPEN::equals).isEmpty()) {
            return Outcome.refused(Reason.at("amount", "dues.year.closed", String.valueOf(known.year())));
        }
        Charge charge = charges.hold(id).orElseThrow(Absent::new);
        if (payment.cents() < 1) {
            return Outcome.refused(Reason.at("amount", "dues.amount.bad", Yuan.text(payment.cents())));
        }
        if (payment.on().isAfter(clock.today())) {
            return Outcome.refused(Reason.at("paidOn", "dues.payment.inFuture"));
        }
        if (payment.cents() > charge.outstanding()) {
            return Outcome.refused(charge.outstanding() == 0
                    ? Reason.at("amount", "dues.payment.nothingDue")
                    : Reason.at("amount", "dues.payment.tooMuch", Yuan.text(payment.cents()), Yuan.text(charge.outstanding())));
        }
        Receipt receipt = new Receipt(
                new ReceiptId(ids.next()), charge.association(), charge.year(),
                years.nextReceipt(charge.association(), charge.year()), id, charge.person(), charge.unit(), payment.cents(),
                payment.on(), payment.method(), payment.reference(), null, payment.by(), clock.instant(), null);
        receipts.insert(receipt, payment.line());
        charges.paid(charge, payment.cents());
        evidence.append("dues-receipt-issued", receipt.id().value(), facts(receipt));
        return Outcome.granted(new Paid(receipt, renewed(charge, payment.by())));
    }

    /** Whoever owes the association nothing any more is renewed, where the term is near its end. */
    private @Nullable LocalDate renewed(Charge charge, PersonId by) {
        if (charges.owes(charge.association(), charge.membership())) {
            return null;
        }
        return memberships.renew(charge.membership(), by) instanceof Granted<Membership>(Membership renewed) ? renewed.termTo() : null;
    }

    /**
     * Annuls a receipt of an open year, which keeps its number. One of a closed year stands; a correction below zero goes
     * into the earliest open year, in which the amount is owed again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Receipt> takeBack(ReceiptId id, String reason, PersonId by) {
        Receipt receipt = receipts.find(id).orElseThrow(Absent::new);
        State state = years.hold(receipt.association(), receipt.year()).orElseThrow();
        if (receipt.corrects() != null) {
            return Outcome.refused(Reason.of("dues.receipt.isCorrection"));
        }
        if (state == State.CLOSING) {
            return Outcome.refused(Reason.of("dues.year.closing", String.valueOf(receipt.year())));
        }
        return state == State.OPEN ? annul(receipt, reason, by) : correct(receipt, reason, by);
    }

    private Outcome<Receipt> annul(Receipt receipt, String reason, PersonId by) {
        if (!receipts.annul(receipt.id(), reason, by, clock.instant())) {
            return Outcome.refused(Reason.of("dues.receipt.annulledAlready"));
        }
        charges.paid(charges.hold(receipt.charge()).orElseThrow(), -receipt.cents());
        release(receipt);
        evidence.append("dues-receipt-annulled", receipt.id().value(), facts(receipt));
        return Outcome.granted(receipts.find(receipt.id()).orElseThrow());
    }

    private Outcome<Receipt> correct(Receipt receipt, String reason, PersonId by) {
        if (receipt.annulment() != null) {
            return Outcome.refused(Reason.of("dues.receipt.annulledAlready"));
        }
        if (receipts.correctionOf(receipt.id()).isPresent()) {
            return Outcome.refused(Reason.of("dues.receipt.correctedAlready"));
        }
        int open = years.open(receipt.association()).stream().findFirst().orElseThrow();
        if (years.hold(receipt.association(), open).filter(State.OPEN::equals).isEmpty()) {
            return Outcome.refused(Reason.of("dues.year.closing", String.valueOf(open)));
        }
        Charge old = charges.find(receipt.charge()).orElseThrow();
        Charge revived = new Charge(
                new ChargeId(ids.next()), old.association(), open, Charge.Kind.REVIVED, old.membership(), old.person(),
                old.unit(), old.memberNumber(), old.feeClass(), receipt.cents(), receipt.cents(), 0, clock.today(), 0);
        charges.insert(revived, new ChargeTable.Origin(null, receipt.id().value()), clock.instant());
        Receipt correction = new Receipt(
                new ReceiptId(ids.next()), old.association(), open, years.nextReceipt(old.association(), open), revived.id(),
                old.person(), old.unit(), -receipt.cents(), clock.today(), receipt.method(), reason, receipt.id(), by,
                clock.instant(), null);
        receipts.insert(correction, null);
        release(receipt);
        evidence.append("dues-receipt-corrected", receipt.id().value(), facts(correction));
        return Outcome.granted(correction);
    }

    /** The line of a statement on which the payment was found waits for a hand again. */
    private void release(Receipt receipt) {
        receipts.line(receipt.id()).ifPresent(line -> statements.released(line, receipt.cents()));
    }

    private static Map<String, Object> facts(Receipt receipt) {
        return Map.of(
                "association", receipt.association().toString(), "number", receipt.text(), "cents", receipt.cents(),
                "charge", receipt.charge().toString());
    }
}

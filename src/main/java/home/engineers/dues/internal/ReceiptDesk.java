package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.Receipt;
import home.engineers.dues.Receipt.Method;
import home.engineers.dues.ReceiptId;
import home.engineers.dues.YearFigures.State;
import home.engineers.dues.internal.Cashier.Paid;
import home.engineers.dues.rules.Yuan;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DateText;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that a member pays by hand, the receipt for it, and taking it back. */
@Service
public class ReceiptDesk {
    private final DuesGate gate;
    private final YearTable years;
    private final ChargeTable charges;
    private final ReceiptTable receipts;
    private final Cashier cashier;
    private final PayerNames names;
    private final Organisations organisations;
    private final People people;

    ReceiptDesk(
            DuesGate gate,
            YearTable years,
            ChargeTable charges,
            ReceiptTable receipts,
            Cashier cashier,
            PayerNames names,
            Organisations organisations,
            People people) {
        this.gate = gate;
        this.years = years;
        this.charges = charges;
        this.receipts = receipts;
        this.cashier = cashier;
        this.names = names;
        this.organisations = organisations;
        this.people = people;
    }

    /** Records a payment that came by hand: fields {@code amount}, {@code paidOn}, {@code method}, {@code reference}. */
    @Transactional
    public Outcome<Paid> pay(Actor actor, ChargeId id, Wish wish) {
        Charge charge = charges.find(id).orElseThrow(Absent::new);
        gate.acts(actor, Act.PAYMENT_RECORD, charge);
        List<Reason> reasons = new ArrayList<>();
        long cents = Yuan.read(wish.at("amount")).orElse(0);
        if (cents < 1) {
            reasons.add(Reason.at("amount", "dues.amount.bad", wish.at("amount")));
        }
        LocalDate on = DateText.read(wish.at("paidOn")).orElse(LocalDate.MIN);
        if (on.equals(LocalDate.MIN)) {
            reasons.add(Reason.at("paidOn", "dues.badDate", wish.at("paidOn")));
        }
        Method method = Arrays.stream(Method.values())
                .filter(one -> one != Method.STATEMENT && one.name().equals(wish.at("method"))).findFirst().orElse(null);
        if (method == null) {
            reasons.add(Reason.at("method", "dues.payment.methodNeeded"));
        }
        if (wish.at("reference").length() > 200) {
            reasons.add(Reason.at("reference", "dues.payment.referenceLong"));
        }
        if (method == null || !reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return cashier.take(id, new Cashier.Payment(cents, on, method, wish.at("reference"), null, actor.requirePerson()));
    }

    /** A receipt as it is printed. @param correction the receipt that takes it back, if there is one */
    public record Slip(
            Receipt receipt, Charge charge, Organisation association, String payer, String recordedBy, boolean closed,
            Optional<Receipt> corrected, Optional<Receipt> correction, boolean mayAnnul) {}

    @Transactional(readOnly = true)
    public Slip slip(Actor actor, ReceiptId id) {
        Receipt receipt = receipts.find(id).orElseThrow(Absent::new);
        Charge charge = charges.find(receipt.charge()).orElseThrow();
        gate.reads(actor, charge);
        Optional<Receipt> correction = receipts.correctionOf(id);
        boolean mayAnnul = receipt.corrects() == null && receipt.annulment() == null && correction.isEmpty()
                && gate.may(actor, Act.RECEIPT_ANNUL, receipt.association());
        return new Slip(
                receipt, charge, organisations.find(receipt.association()).orElseThrow(),
                names.of(List.of(charge)).of(charge), people.card(receipt.recordedBy()).map(People.Card::name).orElse(""),
                years.state(receipt.association(), receipt.year()).filter(State.CLOSED::equals).isPresent(),
                Optional.ofNullable(receipt.corrects()).flatMap(receipts::find), correction, mayAnnul);
    }

    /** Takes a receipt back: annulled in an open year, corrected in the open one where its own is closed. */
    @Transactional
    public Outcome<Receipt> annul(Actor actor, ReceiptId id, String reason) {
        Receipt receipt = receipts.find(id).orElseThrow(Absent::new);
        gate.acts(actor, Act.RECEIPT_ANNUL, charges.find(receipt.charge()).orElseThrow());
        String why = reason.strip();
        if (why.length() < 2 || why.length() > 200) {
            return Outcome.refused(Reason.at("reason", "dues.receipt.reasonNeeded"));
        }
        return cashier.takeBack(id, why, actor.requirePerson());
    }
}

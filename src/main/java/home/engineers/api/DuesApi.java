package home.engineers.api;

import home.engineers.dues.Act;
import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.Dues;
import home.engineers.dues.Receipt;
import home.engineers.dues.YearFigures;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dues, arrears and receipts. Amounts are whole hundredths of a yuan. */
@RestController
class DuesApi {
    private static final int MOST = 200;

    private final Dues dues;
    private final Authority authority;

    DuesApi(Dues dues, Authority authority) {
        this.dues = dues;
        this.authority = authority;
    }

    /** What one member owes for one year. @param kind {@code subscription}, {@code carried} or {@code revived} */
    record ChargeView(
            String id, String association, int year, String kind, String membership, String memberNumber, long fullCents,
            long owedCents, long paidCents, long outstandingCents, LocalDate dueOn) {
        static ChargeView of(Charge one) {
            return new ChargeView(
                    one.id().toString(), one.association().toString(), one.year(), one.kind().name().toLowerCase(Locale.ROOT),
                    one.membership().toString(), one.memberNumber(), one.full(), one.owed(), one.paid(), one.outstanding(), one.dueOn());
        }
    }

    /**
     * One's own dues, or those of an association in a year, at most 200 after {@code after}, for whoever keeps them.
     *
     * @param after id of the last one seen
     */
    @GetMapping("/api/v1/dues")
    @Performs(Act.CHARGE_READ)
    List<ChargeView> dues(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganisationId association,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(required = false) @Nullable ChargeId after) {
        if (association == null) {
            return dues.ofPerson(actor.requirePerson()).stream().map(ChargeView::of).toList();
        }
        authority.demandOrHide(actor, Act.CHARGE_LIST, Subject.of(association));
        return dues.charges(association, year, after, MOST).stream().map(ChargeView::of).toList();
    }

    /** Overdue and unpaid today in a year of an association, at most 200 after {@code after}. */
    @GetMapping("/api/v1/dues/arrears")
    @Performs(Act.CHARGE_LIST)
    List<ChargeView> arrears(
            Actor actor, @RequestParam OrganisationId association, @RequestParam int year,
            @RequestParam(required = false) @Nullable ChargeId after) {
        authority.demandOrHide(actor, Act.CHARGE_LIST, Subject.of(association));
        return dues.arrears(association, year, after, MOST).stream().map(ChargeView::of).toList();
    }

    /** @param correctsId the receipt that a correction takes back */
    record ReceiptView(
            String id, String number, int year, String charge, long cents, LocalDate paidOn, String method, boolean annulled,
            @Nullable String correctsId, Instant issuedAt) {
        static ReceiptView of(Receipt one) {
            return new ReceiptView(
                    one.id().toString(), one.text(), one.year(), one.charge().toString(), one.cents(), one.paidOn(),
                    one.method().name().toLowerCase(Locale.ROOT), one.annulment() != null,
                    one.corrects() == null ? null : one.corrects().toString(), one.recordedAt());
        }
    }

    /** One's own receipts, or those of an association in a year in the order of their numbers, at most 200 after {@code after}. */
    @GetMapping("/api/v1/dues/receipts")
    @Performs(Act.CHARGE_READ)
    List<ReceiptView> receipts(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganisationId association,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") int after) {
        if (association == null) {
            return dues.receiptsOf(actor.requirePerson()).stream().map(ReceiptView::of).toList();
        }
        authority.demandOrHide(actor, Act.CHARGE_LIST, Subject.of(association));
        return dues.receipts(association, year, after, MOST).stream().map(ReceiptView::of).toList();
    }

    /** A year of dues in figures. */
    record YearView(
            int year, String state, @Nullable Instant chargedAt, long charges, long fullCents, long owedCents, long paidCents,
            long receivedCents, long receipts, long annulled) {
        static YearView of(YearFigures one) {
            return new YearView(
                    one.year(), one.state().name().toLowerCase(Locale.ROOT), one.chargedAt(), one.charges(), one.full(), one.owed(),
                    one.paid(), one.received(), one.receipts(), one.annulled());
        }
    }

    /** The years of an association in figures, the latest first. */
    @GetMapping("/api/v1/dues/years")
    @Performs(Act.CHARGE_LIST)
    List<YearView> years(Actor actor, @RequestParam OrganisationId association) {
        authority.demandOrHide(actor, Act.CHARGE_LIST, Subject.of(association));
        return dues.years(association).stream().map(YearView::of).toList();
    }
}

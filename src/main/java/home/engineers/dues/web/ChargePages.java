package home.engineers.dues.web;

import home.engineers.dues.Act;
import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.Receipt;
import home.engineers.dues.ReceiptId;
import home.engineers.dues.internal.Cashier.Paid;
import home.engineers.dues.internal.ChargeDesk;
import home.engineers.dues.internal.OwnDuesDesk;
import home.engineers.dues.internal.ReceiptDesk;
import home.engineers.dues.internal.Wish;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.MembershipId;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one member owes and has paid, its receipts to print, and one's own dues. */
@Controller
class ChargePages {
    private final ChargeDesk desk;
    private final ReceiptDesk receipts;
    private final OwnDuesDesk own;

    ChargePages(ChargeDesk desk, ReceiptDesk receipts, OwnDuesDesk own) {
        this.desk = desk;
        this.receipts = receipts;
        this.own = own;
    }

    @GetMapping("/dues/mine")
    @Performs(Act.CHARGE_READ)
    ModelAndView own(Actor actor) {
        return new ModelAndView("dues/mine", Map.of("own", own.own(actor)));
    }

    @GetMapping("/dues/memberships/{id}")
    @Performs(Act.CHARGE_READ)
    ModelAndView ofMembership(Actor actor, @PathVariable MembershipId id) {
        return new ModelAndView("dues/membership", Map.of("found", own.ofMembership(actor, id)));
    }

    @GetMapping("/dues/charges/{id}")
    @Performs(Act.CHARGE_READ)
    ModelAndView sheet(Actor actor, @PathVariable ChargeId id) {
        return sheet(actor, id, "", Wish.NONE, List.of());
    }

    private ModelAndView sheet(Actor actor, ChargeId id, String form, Wish wish, List<Reason> reasons) {
        return new ModelAndView(
                "dues/charge",
                Map.of("sheet", desk.sheet(actor, id), "form", form, "wish", wish, "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/dues/charges/{id}/payments")
    @Performs(Act.PAYMENT_RECORD)
    ModelAndView pay(Actor actor, Page page, @PathVariable ChargeId id, @RequestParam Map<String, String> asked, RedirectAttributes after) {
        return switch (receipts.pay(actor, id, new Wish(asked))) {
            case Granted<Paid>(Paid paid) -> {
                after.addFlashAttribute("flash", paid.renewedTo() == null
                        ? page.t("dues.payment.done", paid.receipt().text())
                        : page.t("dues.payment.doneRenewed", paid.receipt().text(), page.date(paid.renewedTo())));
                yield new ModelAndView("redirect:/dues/charges/" + id);
            }
            case Refused<Paid>(List<Reason> reasons) -> sheet(actor, id, "payment", new Wish(asked), reasons);
        };
    }

    @PostMapping("/dues/charges/{id}/reduction")
    @Performs(Act.REDUCTION_GRANT)
    ModelAndView reduce(Actor actor, Page page, @PathVariable ChargeId id, @RequestParam Map<String, String> asked, RedirectAttributes after) {
        return done(actor, page, id, "reduction", asked, desk.reduce(actor, id, new Wish(asked)), "dues.reduction.done", after);
    }

    @PostMapping("/dues/charges/{id}/grade")
    @Performs(Act.CHARGE_MAKE)
    ModelAndView grade(Actor actor, Page page, @PathVariable ChargeId id, @RequestParam Map<String, String> asked, RedirectAttributes after) {
        return done(actor, page, id, "grade", asked, desk.grade(actor, id, new Wish(asked)), "dues.grade.done", after);
    }

    private ModelAndView done(
            Actor actor, Page page, ChargeId id, String form, Map<String, String> asked, Outcome<Charge> outcome, String sentence,
            RedirectAttributes after) {
        if (outcome instanceof Refused<Charge>(List<Reason> reasons)) {
            return sheet(actor, id, form, new Wish(asked), reasons);
        }
        after.addFlashAttribute("flash", page.t(sentence));
        return new ModelAndView("redirect:/dues/charges/" + id);
    }

    @GetMapping("/dues/receipts/{id}")
    @Performs(Act.CHARGE_READ)
    ModelAndView slip(Actor actor, @PathVariable ReceiptId id) {
        return slip(actor, id, List.of());
    }

    private ModelAndView slip(Actor actor, ReceiptId id, List<Reason> reasons) {
        return new ModelAndView(
                "dues/slip", Map.of("slip", receipts.slip(actor, id), "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/dues/receipts/{id}/annulment")
    @Performs(Act.RECEIPT_ANNUL)
    ModelAndView annul(
            Actor actor, Page page, @PathVariable ReceiptId id, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
        return switch (receipts.annul(actor, id, reason)) {
            case Granted<Receipt>(Receipt receipt) -> {
                after.addFlashAttribute("flash", receipt.corrects() == null
                        ? page.t("dues.receipt.annulDone", receipt.text())
                        : page.t("dues.receipt.correctDone", receipt.text()));
                yield new ModelAndView("redirect:/dues/receipts/" + receipt.id());
            }
            case Refused<Receipt>(List<Reason> reasons) -> slip(actor, id, reasons);
        };
    }
}

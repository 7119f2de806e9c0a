package home.engineers.districts.web;

import home.engineers.districts.Act;
import home.engineers.districts.Foundings;
import home.engineers.districts.Foundings.Line;
import home.engineers.districts.Foundings.Sheet;
import home.engineers.districts.Supports;
import home.engineers.districts.Withdrawals;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Withdrawal of a step and of a support: the page says what goes and what stays, and asks why. */
@Controller
public class WithdrawalPages {
    private static final String STEP = "/coverage/{code}/steps/{step}/withdrawal";
    private static final String SUPPORT = "/coverage/support/{id}/withdrawal";
    private final Foundings foundings;
    private final Supports supports;
    private final Withdrawals withdrawals;

    WithdrawalPages(Foundings foundings, Supports supports, Withdrawals withdrawals) {
        this.foundings = foundings;
        this.supports = supports;
        this.withdrawals = withdrawals;
    }

    /**
     * What would be withdrawn.
     *
     * @param path of its page
     * @param name in the reader's language
     * @param consequence message key of what follows
     * @param version as it was read
     */
    public record Thing(String path, String name, String consequence, int version) {}

    @GetMapping(STEP)
    @Performs(Act.FOUNDING_RECORD)
    ModelAndView step(Actor actor, Page page, @PathVariable String code, @PathVariable String step) {
        return form(step(page, recordable(actor, code), step), "", List.of());
    }

    private Sheet recordable(Actor actor, String code) {
        Sheet sheet = foundings.sheet(actor, code);
        if (!sheet.mayRecord()) {
            throw new NotPermitted(Act.FOUNDING_RECORD);
        }
        return sheet;
    }

    private static Thing step(Page page, Sheet sheet, String step) {
        Line line = sheet.lines().stream()
                .filter(one -> one.step().key().equals(step) && one.taken())
                .findFirst()
                .orElseThrow(Absent::new);
        return new Thing(
                "/coverage/" + sheet.district().code() + "/steps/" + step,
                page.t("districts.step.of", sheet.district().name(), line.step().name()),
                line.step().state() == null ? "districts.withdrawal.step" : "districts.withdrawal.state", line.version());
    }

    private static ModelAndView form(Thing thing, String reason, List<Reason> reasons) {
        return new ModelAndView("districts/withdraw", Map.of("thing", thing, "reason", reason, "reasons", reasons));
    }

    @PostMapping(STEP)
    @Performs(Act.FOUNDING_RECORD)
    ModelAndView withdraw(
            Actor actor, Page page, @PathVariable String code, @PathVariable String step,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "0") int version, RedirectAttributes after) {
        Thing thing = step(page, recordable(actor, code), step);
        return FormAnswer.of(
                withdrawals.step(actor, code, step, reason, version),
                after,
                done -> new Onward(thing.path(), page.t("districts.done.withdrawn")),
                reasons -> form(thing, reason, reasons));
    }

    @GetMapping(SUPPORT)
    @Performs(Act.SUPPORT_KEEP)
    ModelAndView support(Actor actor, @PathVariable UUID id) {
        return form(support(supports.sheet(actor, id)), "", List.of());
    }

    private static Thing support(Supports.Sheet sheet) {
        if (!sheet.mayKeep()) {
            throw new NotPermitted(Act.SUPPORT_KEEP);
        }
        return new Thing(
                "/coverage/support/" + sheet.support().id(), sheet.support().what(), "districts.withdrawal.support",
                sheet.support().version());
    }

    @PostMapping(SUPPORT)
    @Performs(Act.SUPPORT_KEEP)
    ModelAndView withdraw(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int version, RedirectAttributes after) {
        Thing thing = support(supports.sheet(actor, id));
        return FormAnswer.of(
                withdrawals.support(actor, id, reason, version),
                after,
                done -> new Onward(thing.path(), page.t("districts.done.withdrawn")),
                reasons -> form(thing, reason, reasons));
    }
}

package home.engineers.achievements.web;

import home.engineers.achievements.Act;
import home.engineers.achievements.internal.SubmitDesk;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
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

/** The last look at a deposit before it goes into review, and what can be done after one. */
@Controller
class SubmitPages {
    private static final String ONE = DepositPages.ROOM + "{id}";
    private final SubmitDesk desk;

    SubmitPages(SubmitDesk desk) {
        this.desk = desk;
    }

    @GetMapping(ONE + "/check")
    @Performs(Act.DEPOSIT)
    ModelAndView check(Actor actor, @PathVariable UUID id) {
        return check(actor, id, false, false, List.of());
    }

    private ModelAndView check(Actor actor, UUID id, boolean different, boolean statement, List<Reason> reasons) {
        return new ModelAndView("achievements/check", Map.of(
                "checked", desk.check(actor, id), "different", different, "statement", statement, "reasons", reasons));
    }

    @PostMapping(ONE + "/submit")
    @Performs(Act.DEPOSIT)
    ModelAndView submit(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean different,
            @RequestParam(defaultValue = "false") boolean statement, RedirectAttributes after) {
        return FormAnswer.of(
                desk.submit(actor, id, different, statement), after,
                filed -> new Onward(DepositPages.ROOM + id, page.t("achievements.done.submitted", filed.number())),
                reasons -> check(actor, id, different, statement, reasons));
    }

    @PostMapping(ONE + "/take-back")
    @Performs(Act.DEPOSIT)
    String takeBack(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        return onward(page, id, desk.takeBack(actor, id), after);
    }

    @PostMapping(ONE + "/next-version")
    @Performs(Act.DEPOSIT)
    String nextVersion(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        return onward(page, id, desk.nextVersion(actor, id), after);
    }

    private static String onward(Page page, UUID id, Outcome<UUID> outcome, RedirectAttributes after) {
        after.addFlashAttribute("flash", switch (outcome) {
            case home.engineers.kernel.Granted<UUID> begun -> page.t("achievements.done.begun");
            case home.engineers.kernel.Refused<UUID>(List<Reason> reasons) -> page.t(reasons.getFirst());
        });
        return "redirect:" + DepositPages.ROOM + id;
    }
}

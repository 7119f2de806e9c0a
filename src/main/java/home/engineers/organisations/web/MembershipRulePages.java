package home.engineers.organisations.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import home.engineers.organisations.internal.MembershipRuleDesk;
import home.engineers.organisations.internal.MembershipRuleDesk.Sheet;
import home.engineers.organisations.internal.MembershipRuleDesk.Wish;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an association numbers its members and how long a term runs: the rule of today, a new one, and all before. */
@Controller
class MembershipRulePages {
    private static final String PATH = "/organisations/{id}/membership-rule";
    private final MembershipRuleDesk desk;

    MembershipRulePages(MembershipRuleDesk desk) {
        this.desk = desk;
    }

    @Performs(Act.MEMBERSHIP_RULE_READ)
    @GetMapping(PATH)
    ModelAndView show(Actor actor, @PathVariable OrganisationId id) {
        Sheet sheet = desk.sheet(actor, id);
        Wish wish = new Wish(sheet.today().pattern(), String.valueOf(sheet.today().termYears()), sheet.today().onReturn().name(), "", "");
        return page(sheet, wish, "", List.of());
    }

    @Performs(Act.MEMBERSHIP_RULE_SET)
    @PostMapping(PATH)
    ModelAndView set(
            Actor actor,
            Page page,
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String pattern,
            @RequestParam(defaultValue = "") String years,
            @RequestParam(defaultValue = "") String onReturn,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes after) {
        Wish wish = new Wish(pattern, years, onReturn, from, source);
        return FormAnswer.of(
                desk.set(actor, id, wish),
                after,
                rule -> new Onward("/organisations/" + id + "/membership-rule", page.t("organisations.rule.done", page.date(rule.inForce()))),
                reasons -> page(desk.sheet(actor, id), wish, "", reasons));
    }

    @Performs(Act.MEMBERSHIP_RULE_SET)
    @PostMapping(PATH + "/preview")
    ModelAndView preview(
            Actor actor,
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String pattern,
            @RequestParam(defaultValue = "") String years,
            @RequestParam(defaultValue = "") String onReturn,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String source) {
        Wish wish = new Wish(pattern, years, onReturn, from, source);
        return switch (desk.preview(actor, id, wish)) {
            case Granted<String>(String next) -> page(desk.sheet(actor, id), wish, next, List.of());
            case Refused<String>(List<Reason> reasons) -> FormAnswer.refused(page(desk.sheet(actor, id), wish, "", reasons));
        };
    }

    private static ModelAndView page(Sheet sheet, Wish wish, String next, List<Reason> reasons) {
        return new ModelAndView(
                "organisations/membership-rule",
                Map.of("sheet", sheet, "wish", wish, "next", next, "reasons", reasons));
    }
}

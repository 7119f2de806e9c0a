package home.engineers.messages.circulars.web;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.messages.circulars.CircularAct;
import home.engineers.messages.circulars.internal.CircularRules;
import home.engineers.messages.circulars.internal.CircularRules.Wish;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organisation has adopted on its notices. */
@Controller
class CircularRulePages {
    private static final String PATH = "/notices/rules/{organisation}";
    private final CircularRules rules;

    CircularRulePages(CircularRules rules) {
        this.rules = rules;
    }

    @GetMapping(PATH)
    @Performs(CircularAct.RULE_SET)
    ModelAndView show(Actor actor, @PathVariable OrganisationId organisation) {
        return page(actor, organisation, new Wish("", "", "", ""), List.of());
    }

    @PostMapping(PATH)
    @Performs(CircularAct.RULE_SET)
    ModelAndView adopt(
            Actor actor, Page page, @PathVariable OrganisationId organisation, @RequestParam(defaultValue = "") String undo,
            @RequestParam(defaultValue = "") String above, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String source, RedirectAttributes after) {
        Wish wish = new Wish(undo, above, from, source);
        return FormAnswer.of(
                rules.adopt(actor, organisation, wish),
                after,
                rule -> new Onward("/notices/rules/" + organisation, page.t("messages.circularRule.done", page.date(rule.inForce()))),
                reasons -> page(actor, organisation, wish, reasons));
    }

    private ModelAndView page(Actor actor, OrganisationId organisation, Wish wish, List<Reason> reasons) {
        return new ModelAndView(
                "messages/circular-rule",
                Map.of("sheet", rules.sheet(actor, organisation), "wish", wish, "reasons", reasons));
    }
}

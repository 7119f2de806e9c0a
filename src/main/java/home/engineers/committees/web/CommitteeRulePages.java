package home.engineers.committees.web;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeRule;
import home.engineers.committees.internal.CommitteeRuleDesk;
import home.engineers.committees.internal.CommitteeRuleDesk.Sheet;
import home.engineers.committees.internal.CommitteeRuleDesk.Wish;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an association lays down for the terms of its committees: the rule of today, a new one, and all before. */
@Controller
class CommitteeRulePages {
    private static final String PATH = "/committees/of/{id}/rule";
    private final CommitteeRuleDesk desk;

    CommitteeRulePages(CommitteeRuleDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    @Performs(Act.RULE_READ)
    ModelAndView show(Actor actor, Page page, @PathVariable OrganisationId id) {
        Sheet sheet = desk.sheet(actor, id);
        return show(page, sheet, desk.first(sheet), List.of());
    }

    private static ModelAndView show(Page page, Sheet sheet, Wish wish, List<Reason> reasons) {
        Map<String, String> transfers = new LinkedHashMap<>();
        for (CommitteeRule.OnTransfer one : CommitteeRule.OnTransfer.values()) {
            transfers.put(one.name(), page.t("committees.onTransfer." + one.name()));
        }
        return new ModelAndView(
                "committees/rule",
                Map.of("sheet", sheet, "wish", wish, "transfers", transfers, "reasons", reasons));
    }

    @PostMapping(PATH)
    @Performs(Act.RULE_ADOPT)
    ModelAndView adopt(
            Actor actor,
            Page page,
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String termYears,
            @RequestParam(defaultValue = "") String consecutiveTerms,
            @RequestParam(defaultValue = "") String viceChairs,
            @RequestParam(defaultValue = "") String minimumMembers,
            @RequestParam(defaultValue = "") String ageLimit,
            @RequestParam(defaultValue = "") String warningDays,
            @RequestParam(defaultValue = "") String onTransfer,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes after) {
        Wish wish = new Wish(
                termYears, consecutiveTerms, viceChairs, minimumMembers, ageLimit, warningDays, onTransfer, from, source);
        return FormAnswer.of(
                desk.adopt(actor, id, wish),
                after,
                rule -> new Onward("/committees/of/" + id + "/rule", page.t("committees.done.rule", page.date(rule.inForce()))),
                reasons -> show(page, desk.sheet(actor, id), wish, reasons));
    }
}

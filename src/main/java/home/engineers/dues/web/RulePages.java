package home.engineers.dues.web;

import home.engineers.dues.Act;
import home.engineers.dues.internal.FeeClassDesk;
import home.engineers.dues.internal.RuleDesk;
import home.engineers.dues.internal.Wish;
import home.engineers.kernel.OrganisationId;
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

/** What an association adopted on its dues, and forms to enter more of it. */
@Controller
class RulePages {
    private static final String PATH = "/dues/{id}/rules";
    private final RuleDesk desk;
    private final FeeClassDesk classes;

    RulePages(RuleDesk desk, FeeClassDesk classes) {
        this.desk = desk;
        this.classes = classes;
    }

    @GetMapping(PATH)
    @Performs(Act.RULE_READ)
    ModelAndView rules(Actor actor, @PathVariable OrganisationId id) {
        return page(actor, id, "", Wish.NONE, List.of());
    }

    private ModelAndView page(Actor actor, OrganisationId id, String form, Wish wish, List<Reason> reasons) {
        return new ModelAndView(
                "dues/rules",
                Map.of("book", desk.book(actor, id), "beneficiaries", desk.beneficiaries(), "form", form, "wish", wish, "reasons", reasons));
    }

    @PostMapping(PATH + "/resolutions")
    @Performs(Act.RULE_SET)
    ModelAndView resolve(Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam Map<String, String> asked, RedirectAttributes after) {
        return done(actor, page, id, "resolution", asked, desk.resolve(actor, id, new Wish(asked)), after);
    }

    @PostMapping(PATH + "/classes")
    @Performs(Act.RULE_SET)
    ModelAndView charge(Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam Map<String, String> asked, RedirectAttributes after) {
        return done(actor, page, id, "class", asked, classes.charge(actor, id, new Wish(asked)), after);
    }

    @PostMapping(PATH + "/classes/{one}/end")
    @Performs(Act.RULE_SET)
    ModelAndView end(
            Actor actor, Page page, @PathVariable OrganisationId id, @PathVariable UUID one, @RequestParam Map<String, String> asked,
            RedirectAttributes after) {
        return done(actor, page, id, "end-" + one, asked, classes.end(actor, id, one, new Wish(asked)), after);
    }

    @PostMapping(PATH + "/reliefs")
    @Performs(Act.RULE_SET)
    ModelAndView relieve(Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam Map<String, String> asked, RedirectAttributes after) {
        return done(actor, page, id, "relief", asked, desk.relieve(actor, id, new Wish(asked)), after);
    }

    @PostMapping(PATH + "/shares")
    @Performs(Act.RULE_SET)
    ModelAndView share(Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam Map<String, String> asked, RedirectAttributes after) {
        return done(actor, page, id, "share", asked, desk.share(actor, id, new Wish(asked)), after);
    }

    @PostMapping(PATH + "/reminders")
    @Performs(Act.RULE_SET)
    ModelAndView remind(Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam Map<String, String> asked, RedirectAttributes after) {
        return done(actor, page, id, "plan", asked, desk.remind(actor, id, new Wish(asked)), after);
    }

    private ModelAndView done(
            Actor actor, Page page, OrganisationId id, String form, Map<String, String> asked, Outcome<?> outcome, RedirectAttributes after) {
        return FormAnswer.of(
                outcome,
                after,
                done -> new Onward("/dues/" + id + "/rules", page.t("dues.rule.done")),
                reasons -> page(actor, id, form, new Wish(asked), reasons));
    }
}

package home.engineers.programmes.web;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseRemedies;
import home.engineers.programmes.ReviewDesk.Done;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The boxes of appeal and revocation. */
@Controller
class RemedyActs {
    private final CaseRemedies remedies;
    private final ActPages pages;

    RemedyActs(CaseRemedies remedies, ActPages pages) {
        this.remedies = remedies;
        this.pages = pages;
    }

    @PostMapping("/cases/{address}/appeal")
    @Performs(Act.APPEAL_MAKE)
    ModelAndView appeal(DecisionBox box, Actor actor, Page page, RedirectAttributes redirect) {
        return pages.after(
                remedies.appeal(actor, box.address(), box.version(), box.note()), "appealed", box.address(), actor, page, redirect);
    }

    /** The decision is {@code uphold} or {@code dismiss}. */
    @PostMapping("/cases/{address}/appeal/decision")
    @Performs(Act.APPEAL_DECIDE)
    ModelAndView decision(DecisionBox box, Actor actor, Page page, RedirectAttributes redirect) {
        Outcome<Done> outcome = switch (box.decision()) {
            case "uphold", "dismiss" ->
                    remedies.decideAppeal(actor, box.address(), box.version(), box.decision().equals("uphold"), box.note());
            default -> ActPages.undecided();
        };
        return pages.after(outcome, "appeal-decided", box.address(), actor, page, redirect);
    }

    @PostMapping("/cases/{address}/revocation")
    @Performs(Act.REVOCATION_DECIDE)
    ModelAndView open(DecisionBox box, Actor actor, Page page, RedirectAttributes redirect) {
        return pages.after(
                remedies.openRevocation(actor, box.address(), box.version(), box.note()), "revocation-opened", box.address(), actor, page, redirect);
    }

    @PostMapping("/cases/{address}/revocation/answer")
    @Performs(Act.APPEAL_MAKE)
    ModelAndView answer(DecisionBox box, Actor actor, Page page, RedirectAttributes redirect) {
        return pages.after(
                remedies.answerRevocation(actor, box.address(), box.version(), box.note()), "revocation-answered", box.address(), actor, page, redirect);
    }

    /** The decision is {@code revoke} or {@code drop}. */
    @PostMapping("/cases/{address}/revocation/decision")
    @Performs(Act.REVOCATION_DECIDE)
    ModelAndView revocation(DecisionBox box, Actor actor, Page page, RedirectAttributes redirect) {
        Outcome<Done> outcome = switch (box.decision()) {
            case "revoke", "drop" ->
                    remedies.decideRevocation(actor, box.address(), box.version(), box.decision().equals("revoke"), box.note());
            default -> ActPages.undecided();
        };
        return pages.after(outcome, "revocation-decided", box.address(), actor, page, redirect);
    }
}

package home.engineers.programmes.web;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseRemedies;
import home.engineers.programmes.ReviewDesk.Done;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    ModelAndView appeal(
            @PathVariable String address,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        return pages.after(remedies.appeal(actor, address, version, note), "appealed", address, actor, page, redirect);
    }

    /** @param decision {@code uphold} or {@code dismiss} */
    @PostMapping("/cases/{address}/appeal/decision")
    @Performs(Act.APPEAL_DECIDE)
    ModelAndView decision(
            @PathVariable String address,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        Outcome<Done> outcome = switch (decision) {
            case "uphold", "dismiss" ->
                    remedies.decideAppeal(actor, address, version, decision.equals("uphold"), note);
            default -> undecided();
        };
        return pages.after(outcome, "appeal-decided", address, actor, page, redirect);
    }

    @PostMapping("/cases/{address}/revocation")
    @Performs(Act.REVOCATION_DECIDE)
    ModelAndView open(
            @PathVariable String address,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        return pages.after(
                remedies.openRevocation(actor, address, version, note), "revocation-opened", address, actor, page, redirect);
    }

    @PostMapping("/cases/{address}/revocation/answer")
    @Performs(Act.APPEAL_MAKE)
    ModelAndView answer(
            @PathVariable String address,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        return pages.after(
                remedies.answerRevocation(actor, address, version, note), "revocation-answered", address, actor, page, redirect);
    }

    /** @param decision {@code revoke} or {@code drop} */
    @PostMapping("/cases/{address}/revocation/decision")
    @Performs(Act.REVOCATION_DECIDE)
    ModelAndView revocation(
            @PathVariable String address,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        Outcome<Done> outcome = switch (decision) {
            case "revoke", "drop" ->
                    remedies.decideRevocation(actor, address, version, decision.equals("revoke"), note);
            default -> undecided();
        };
        return pages.after(outcome, "revocation-decided", address, actor, page, redirect);
    }

    private static Outcome<Done> undecided() {
        return Outcome.refused(Reason.at("decision", "programmes.decide.choose"));
    }
}

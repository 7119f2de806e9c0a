package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.Recusals;
import home.engineers.programmes.ReviewDesk.Done;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts people out of a case and brings them back. */
@Controller
class RecusalActs {
    private final Recusals recusals;
    private final ActPages pages;

    RecusalActs(Recusals recusals, ActPages pages) {
        this.recusals = recusals;
        this.pages = pages;
    }

    /** For whoever is out the page of the case is no more: they are taken back to the desk. */
    @PostMapping("/cases/{address}/recusal")
    @Performs(Act.RECUSAL_APPLY)
    ModelAndView apply(
            @PathVariable String address, @RequestParam int version, @RequestParam(defaultValue = "") String tie,
            Actor actor, Page page, RedirectAttributes redirect) {
        Outcome<Done> outcome = recusals.apply(actor, address, version, tie);
        if (outcome instanceof Granted<Done>) {
            redirect.addFlashAttribute("flash", page.t("programmes.done.recused-oneself"));
            return new ModelAndView("redirect:/desk");
        }
        return pages.after(outcome, "recused-oneself", address, actor, page, redirect);
    }

    @PostMapping("/cases/{address}/recusals")
    @Performs(Act.RECUSAL_NOTICE)
    ModelAndView notice(
            @PathVariable String address, @RequestParam int version, @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "") String notice, Actor actor, Page page, RedirectAttributes redirect) {
        Outcome<Done> outcome = person == null
                ? Outcome.refused(Reason.at("person", "programmes.recusal.choose"))
                : at("notice", recusals.notice(actor, address, version, new PersonId(person), notice), "tie");
        return pages.after(outcome, "recusal", address, actor, page, redirect);
    }

    /** The first of the two who lift it. */
    @PostMapping("/cases/{address}/recusals/{recusal}/proposal")
    @Performs(Act.RECUSAL_NOTICE)
    ModelAndView propose(
            @PathVariable String address, @PathVariable UUID recusal, @RequestParam int version,
            @RequestParam Map<String, String> fields, Actor actor, Page page, RedirectAttributes redirect) {
        String field = "lifting-" + recusal;
        Outcome<Done> outcome =
                recusals.proposeLifting(actor, address, version, recusal, fields.getOrDefault(field, ""));
        return pages.after(at(field, outcome, "lifting"), "recusal-proposal", address, actor, page, redirect);
    }

    /** The second. */
    @PostMapping("/cases/{address}/recusals/{recusal}/lifting")
    @Performs(Act.RECUSAL_NOTICE)
    ModelAndView lift(
            @PathVariable String address, @PathVariable UUID recusal, @RequestParam int version, Actor actor, Page page,
            RedirectAttributes redirect) {
        return pages.after(recusals.lift(actor, address, version, recusal), "recusal-lifting", address, actor, page, redirect);
    }

    /** Names the field of the page where the service names its own. */
    private static Outcome<Done> at(String field, Outcome<Done> outcome, String named) {
        return outcome instanceof Refused<Done>(List<Reason> reasons)
                ? Outcome.refused(reasons.stream().map(reason -> named.equals(reason.field()) ? reason.under(field) : reason).toList())
                : outcome;
    }
}

package home.engineers.votes.web;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.votes.Act;
import home.engineers.votes.AnnulmentId;
import home.engineers.votes.VoteId;
import home.engineers.votes.internal.AnnulmentDesk;
import home.engineers.votes.internal.VoteDesk;
import home.engineers.votes.internal.VotePreparation;
import home.engineers.votes.internal.VoteResults;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk of those who hold a public vote: approval by the second person, and after the end report, annulments, publication. */
@Controller
class VoteDeskPages {
    private final VoteDesk desk;
    private final VotePreparation preparation;
    private final AnnulmentDesk annulments;
    private final VoteResults results;

    VoteDeskPages(VoteDesk desk, VotePreparation preparation, AnnulmentDesk annulments, VoteResults results) {
        this.desk = desk;
        this.preparation = preparation;
        this.annulments = annulments;
        this.results = results;
    }

    /** @param cluster of the report that stands in the form for an annulment */
    @GetMapping("/public-votes/{id}/desk")
    @Performs(Act.REPORT_READ)
    ModelAndView desk(Actor actor, @PathVariable VoteId id, @RequestParam(defaultValue = "") String cluster) {
        return page(actor, id, Map.of("cluster", cluster), List.of());
    }

    /** @param typed what stood in the form that was refused */
    ModelAndView page(Actor actor, VoteId id, Map<String, String> typed, List<Reason> reasons) {
        return new ModelAndView("votes/desk", Map.of("held", desk.held(actor, id), "typed", typed, "reasons", reasons));
    }

    @PostMapping("/public-votes/{id}/proposal")
    @Performs(Act.VOTE_HOLD)
    ModelAndView propose(Actor actor, Page page, @PathVariable VoteId id, RedirectAttributes after) {
        return done(actor, id, preparation.propose(actor, id), page.t("votes.done.proposed"), Map.of(), after);
    }

    @PostMapping("/public-votes/{id}/approval")
    @Performs(Act.VOTE_HOLD)
    ModelAndView approve(Actor actor, Page page, @PathVariable VoteId id, RedirectAttributes after) {
        return done(actor, id, preparation.approve(actor, id), page.t("votes.done.approved"), Map.of(), after);
    }

    @PostMapping("/public-votes/{id}/return")
    @Performs(Act.VOTE_HOLD)
    ModelAndView giveBack(
            Actor actor, Page page, @PathVariable VoteId id, @RequestParam(defaultValue = "") String why, RedirectAttributes after) {
        return done(actor, id, preparation.giveBack(actor, id, why), page.t("votes.done.returned"), Map.of("why", why), after);
    }

    @PostMapping("/public-votes/{id}/annulments")
    @Performs(Act.VOTE_ANNUL)
    ModelAndView propose(
            Actor actor, Page page, @PathVariable VoteId id, @RequestParam(defaultValue = "") String cluster,
            @RequestParam(defaultValue = "") String receipts, @RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
        return done(
                actor, id, annulments.propose(actor, id, cluster, receipts, reason), page.t("votes.done.annulProposed"),
                Map.of("cluster", cluster, "receipts", receipts, "reason", reason), after);
    }

    @PostMapping("/public-votes/{id}/annulments/{annulment}/confirmation")
    @Performs(Act.VOTE_ANNUL)
    ModelAndView confirm(Actor actor, Page page, @PathVariable VoteId id, @PathVariable AnnulmentId annulment, RedirectAttributes after) {
        return done(actor, id, annulments.decide(actor, id, annulment, true), page.t("votes.done.annulled"), Map.of(), after);
    }

    @PostMapping("/public-votes/{id}/annulments/{annulment}/rejection")
    @Performs(Act.VOTE_ANNUL)
    ModelAndView reject(Actor actor, Page page, @PathVariable VoteId id, @PathVariable AnnulmentId annulment, RedirectAttributes after) {
        return done(actor, id, annulments.decide(actor, id, annulment, false), page.t("votes.done.rejected"), Map.of(), after);
    }

    @PostMapping("/public-votes/{id}/publication")
    @Performs(Act.VOTE_HOLD)
    ModelAndView publish(Actor actor, Page page, @PathVariable VoteId id, RedirectAttributes after) {
        return done(actor, id, results.publish(actor, id), page.t("votes.done.published"), Map.of(), after);
    }

    private <T> ModelAndView done(
            Actor actor, VoteId id, Outcome<T> outcome, String said, Map<String, String> typed, RedirectAttributes after) {
        return FormAnswer.of(
                outcome, after, granted -> new Onward("/public-votes/" + id + "/desk", said), reasons -> page(actor, id, typed, reasons));
    }
}

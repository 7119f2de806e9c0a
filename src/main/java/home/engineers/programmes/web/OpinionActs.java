package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseReviews;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.CaseScoring;
import home.engineers.programmes.CaseScoring.Draft;
import home.engineers.programmes.CaseScoring.Saved;
import home.engineers.programmes.ReviewDesk.Done;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The box in which a reviewer scores and writes an opinion; the decision is {@code recommend} or {@code not}. */
@Controller
class OpinionActs {
    private static final String POINTS = "points-";
    private static final String RECOMMEND = "recommend";

    private final CaseReviews reviews;
    private final CaseScoring scoring;
    private final ActPages pages;

    OpinionActs(CaseReviews reviews, CaseScoring scoring, ActPages pages) {
        this.reviews = reviews;
        this.scoring = scoring;
        this.pages = pages;
    }

    @PostMapping("/cases/{address}/opinion")
    @Performs(Act.OPINION_GIVE)
    ModelAndView opinion(
            DecisionBox box, @RequestParam Map<String, String> sent, Actor actor, Page page, RedirectAttributes redirect) {
        Outcome<Done> outcome = switch (box.decision()) {
            case RECOMMEND, "not" ->
                    reviews.giveOpinion(
                            actor, box.address(), box.version(),
                            new Opinion(box.decision().equals(RECOMMEND), box.note(), points(sent)));
            default -> ActPages.undecided();
        };
        return pages.after(outcome, "opinion", box.address(), actor, page, redirect);
    }

    @PostMapping("/cases/{address}/opinion/draft")
    @Performs(Act.OPINION_GIVE)
    ModelAndView draft(
            DecisionBox box, @RequestParam Map<String, String> sent, Actor actor, Page page, RedirectAttributes redirect) {
        Draft draft = new Draft(recommends(box.decision()), box.note(), points(sent));
        return switch (scoring.keepDraft(actor, box.address(), draft)) {
            case Granted<Saved>(Saved saved) -> {
                redirect.addFlashAttribute("flash", page.t("programmes.done.opinion-draft"));
                yield new ModelAndView("redirect:/cases/" + saved.address());
            }
            case Refused<Saved>(List<Reason> reasons) -> pages.refused(reasons, box.address(), actor);
        };
    }

    private static @Nullable Boolean recommends(String decision) {
        return decision.isEmpty() ? null : decision.equals(RECOMMEND);
    }

    private static Map<String, String> points(Map<String, String> sent) {
        Map<String, String> points = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(POINTS)) {
                points.put(name.substring(POINTS.length()), value);
            }
        });
        return points;
    }
}

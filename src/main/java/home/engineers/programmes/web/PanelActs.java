package home.engineers.programmes.web;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseReviews;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.ReviewDesk.Done;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decision boxes of screening, review, interview and confirmation. */
@Controller
class PanelActs {
    private final CaseReviews reviews;
    private final ActPages pages;

    PanelActs(CaseReviews reviews, ActPages pages) {
        this.reviews = reviews;
        this.pages = pages;
    }

    /** @param decision {@code pass} or {@code refuse} */
    @PostMapping("/cases/{address}/screening")
    @Performs(Act.SCREENING_DECIDE)
    ModelAndView screening(
            @PathVariable String address,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        Outcome<Done> outcome = switch (decision) {
            case "pass" -> reviews.screen(actor, address, version, note);
            case "refuse" -> reviews.screenOut(actor, address, version, note);
            default -> undecided();
        };
        return pages.after(outcome, decision.equals("pass") ? "screened" : "screened-out", address, actor, page, redirect);
    }

    @PostMapping("/cases/{address}/reviewers")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView reviewers(
            @PathVariable String address,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<UUID> reviewers,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        List<PersonId> named = reviewers.stream().map(PersonId::new).toList();
        return pages.after(
                reviews.nameReviewers(actor, address, version, named), "reviewers", address, actor, page, redirect);
    }

    /** @param decision {@code recommend} or {@code not} */
    @PostMapping("/cases/{address}/opinion")
    @Performs(Act.OPINION_GIVE)
    ModelAndView opinion(
            @PathVariable String address,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        Outcome<Done> outcome = switch (decision) {
            case "recommend", "not" ->
                    reviews.giveOpinion(actor, address, version, new Opinion(decision.equals("recommend"), note));
            default -> undecided();
        };
        return pages.after(outcome, "opinion", address, actor, page, redirect);
    }

    @PostMapping("/cases/{address}/review")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView review(
            @PathVariable String address,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        return pages.after(reviews.closeReview(actor, address, version, note), "review", address, actor, page, redirect);
    }

    /** @param decision {@code set}, {@code pass} or {@code fail} */
    @PostMapping("/cases/{address}/interview")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView interview(
            @PathVariable String address,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Actor actor,
            Page page,
            RedirectAttributes redirect)
            throws IOException {
        Outcome<Done> outcome = switch (decision) {
            case "set" -> reviews.setInterview(actor, address, version, note);
            case "pass", "fail" -> reviews.recordInterview(
                    actor, address, version, decision.equals("pass"), note, Uploads.one(scan));
            default -> undecided();
        };
        return pages.after(
                outcome, decision.equals("set") ? "interview-set" : "interviewed", address, actor, page, redirect);
    }

    @PostMapping("/cases/{address}/confirmation")
    @Performs(Act.CONFIRMATION_DECIDE)
    ModelAndView confirmation(
            @PathVariable String address,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        return pages.after(reviews.confirm(actor, address, version, note), "confirmed", address, actor, page, redirect);
    }

    private static Outcome<Done> undecided() {
        return Outcome.refused(Reason.at("decision", "programmes.decide.choose"));
    }
}

package home.engineers.programmes.web;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseReviews;
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

    /** The decision is {@code pass} or {@code refuse}. */
    @PostMapping("/cases/{address}/screening")
    @Performs(Act.SCREENING_DECIDE)
    ModelAndView screening(DecisionBox box, Actor actor, Page page, RedirectAttributes redirect) {
        Outcome<Done> outcome = switch (box.decision()) {
            case "pass" -> reviews.screen(actor, box.address(), box.version(), box.note());
            case "refuse" -> reviews.screenOut(actor, box.address(), box.version(), box.note());
            default -> ActPages.undecided();
        };
        return pages.after(
                outcome, box.decision().equals("pass") ? "screened" : "screened-out", box.address(), actor, page, redirect);
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

    @PostMapping("/cases/{address}/review")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView review(DecisionBox box, Actor actor, Page page, RedirectAttributes redirect) {
        return pages.after(
                reviews.closeReview(actor, box.address(), box.version(), box.note()), "review", box.address(), actor, page, redirect);
    }

    @PostMapping("/cases/{address}/review/reopening")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView reopen(DecisionBox box, Actor actor, Page page, RedirectAttributes redirect) {
        return pages.after(
                reviews.reopenReview(actor, box.address(), box.version(), box.note()), "review-reopened", box.address(), actor, page, redirect);
    }

    /** The decision is {@code set}, {@code pass} or {@code fail}. */
    @PostMapping("/cases/{address}/interview")
    @Performs(Act.REVIEW_CONDUCT)
    ModelAndView interview(
            DecisionBox box,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Actor actor,
            Page page,
            RedirectAttributes redirect)
            throws IOException {
        Outcome<Done> outcome = switch (box.decision()) {
            case "set" -> reviews.setInterview(actor, box.address(), box.version(), box.note());
            case "pass", "fail" -> reviews.recordInterview(
                    actor, box.address(), box.version(), box.decision().equals("pass"), box.note(), Uploads.one(scan));
            default -> ActPages.undecided();
        };
        return pages.after(
                outcome, box.decision().equals("set") ? "interview-set" : "interviewed", box.address(), actor, page, redirect);
    }

    @PostMapping("/cases/{address}/confirmation")
    @Performs(Act.CONFIRMATION_DECIDE)
    ModelAndView confirmation(DecisionBox box, Actor actor, Page page, RedirectAttributes redirect) {
        return pages.after(
                reviews.confirm(actor, box.address(), box.version(), box.note()), "confirmed", box.address(), actor, page, redirect);
    }
}

package home.engineers.programmes.internal;

import home.engineers.experts.InvitationDeclined;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.PanelCourse;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A reviewer who declines is no reviewer of the case any more, and reads it no more; the secretaries are told. Runs in the
 * transaction of the declining, and does nothing a second time.
 */
@Component
class DeclinedReviews {
    /** The occasion under which reviewers are invited. */
    static final String REVIEW = "review";

    private final CaseTable cases;
    private final ReviewerTable reviewers;
    private final ProgrammeShelf shelf;
    private final CaseBook book;
    private final HouseClock clock;

    DeclinedReviews(CaseTable cases, ReviewerTable reviewers, ProgrammeShelf shelf, CaseBook book, HouseClock clock) {
        this.cases = cases;
        this.reviewers = reviewers;
        this.shelf = shelf;
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    void on(InvitationDeclined declined) {
        if (declined.occasion().equals(REVIEW)) {
            ReviewCase one = cases.take(new CaseId(declined.reference()));
            List<CaseStep> steps = new PanelCourse(shelf.of(one), one.state()).reviewerLeaves();
            if (!steps.isEmpty() && reviewers.dismiss(one, declined.person(), clock.instant())) {
                book.add(one, steps, clock.instant(), declined.person(), null);
            }
        }
    }
}

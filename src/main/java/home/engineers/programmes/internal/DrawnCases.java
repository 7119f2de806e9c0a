package home.engineers.programmes.internal;

import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.time.HouseClock;
import home.engineers.panels.DrawEnded;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.PanelCourse;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets cases go on whose panel was drawn; those of a draw that is void or refused wait for the next. Runs in the transaction
 * that ends the draw, for the house and not for the witness who revealed last, and does nothing a second time.
 */
@Component
class DrawnCases {
    private final CaseDrawTable table;
    private final CaseTable cases;
    private final ProgrammeShelf shelf;
    private final CaseBook book;
    private final InformationBarrier barrier;
    private final HouseClock clock;

    DrawnCases(
            CaseDrawTable table, CaseTable cases, ProgrammeShelf shelf, CaseBook book, InformationBarrier barrier, HouseClock clock) {
        this.table = table;
        this.cases = cases;
        this.shelf = shelf;
        this.book = book;
        this.barrier = barrier;
        this.clock = clock;
    }

    @EventListener
    void on(DrawEnded ended) {
        barrier.asTheHouse(() -> {
            List<CaseId> served = table.end(ended.id(), ended.how(), clock.instant());
            if (ended.how() == DrawEnded.How.DRAWN) {
                served.forEach(id -> goOn(id, ended));
            }
            return served;
        });
    }

    private void goOn(CaseId id, DrawEnded ended) {
        ReviewCase one = cases.take(id);
        List<CaseStep> steps = new PanelCourse(shelf.of(one), one.state()).drawn(ended.id().toString());
        if (!steps.isEmpty()) {
            book.add(one, steps, clock.instant(), null, null);
        }
    }
}

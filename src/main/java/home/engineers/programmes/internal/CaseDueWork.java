package home.engineers.programmes.internal;

import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.rules.CaseCourse;
import home.engineers.programmes.rules.CaseStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what the document says where the time of a stage is up. Each case is taken by one transaction of one
 * node; what happens is dated by the law, at the end of the last day, however late it is carried out.
 */
@Component
class CaseDueWork implements DueWork {
    private final CaseTable cases;
    private final ClockTable clocks;
    private final ProgrammeShelf shelf;
    private final CaseBook book;
    private final HouseClock house;
    private final TransactionTemplate transaction;

    CaseDueWork(
            CaseTable cases,
            ClockTable clocks,
            ProgrammeShelf shelf,
            CaseBook book,
            HouseClock house,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.clocks = clocks;
        this.shelf = shelf;
        this.book = book;
        this.house = house;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Instant> next() {
        return clocks.next();
    }

    @Override
    public int carryOut(Instant now) {
        int done = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> carryOutOne(now)))) {
            done++;
        }
        return done;
    }

    private boolean carryOutOne(Instant now) {
        Optional<ReviewCase> taken = cases.takeDue(now);
        taken.ifPresent(one -> clocks.running(one.id())
                .filter(clock -> !clock.dueAt().isAfter(now))
                .ifPresent(clock -> timeUp(one, clock)));
        return taken.isPresent();
    }

    private void timeUp(ReviewCase one, CaseClock clock) {
        List<CaseStep> steps = new CaseCourse(shelf.of(one), one.state()).timeUp();
        clocks.end(one.id(), clock.dueAt(), true, steps.getFirst().act(), house.instant());
        book.add(one, steps, clock.dueAt(), null, null);
    }
}

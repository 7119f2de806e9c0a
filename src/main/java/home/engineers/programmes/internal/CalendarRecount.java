package home.engineers.programmes.internal;

import home.engineers.kernel.time.HouseClock;
import home.engineers.law.CalendarChanged;
import home.engineers.law.MovedClock;
import home.engineers.law.WorkingDays;
import home.engineers.programmes.rules.CaseAct;
import home.engineers.programmes.rules.CaseStep;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts every running clock again when a calendar is loaded, in the same transaction, and tells whose date moved. */
@Component
class CalendarRecount {
    private final CaseTable cases;
    private final ClockTable clocks;
    private final CaseBook book;
    private final WorkingDays calendar;
    private final HouseClock clock;

    CalendarRecount(CaseTable cases, ClockTable clocks, CaseBook book, WorkingDays calendar, HouseClock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.book = book;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(CalendarChanged changed) {
        cases.takeClocked().forEach(one -> clocks.running(one.id()).ifPresent(running -> recount(one, running, changed)));
    }

    private void recount(ReviewCase one, CaseClock before, CalendarChanged changed) {
        CaseClock after = before.recounted(calendar);
        if (after.equals(before)) {
            return;
        }
        clocks.recount(after);
        Map<String, Object> facts = Map.of(
                "from", before.dueOn().toString(), "to", after.dueOn().toString(), "provisional", after.provisional());
        CaseStep step = new CaseStep(CaseAct.CLOCK_RECOMPUTED, one.state().stage(), facts);
        book.add(one, List.of(step), clock.instant(), null, null);
        changed.report(new MovedClock(one.number(), before.dueOn(), after.dueOn(), after.provisional()));
    }
}

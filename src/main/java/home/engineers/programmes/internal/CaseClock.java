package home.engineers.programmes.internal;

import home.engineers.kernel.time.HouseClock;
import home.engineers.law.WorkingDays;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A time that runs at a stage: so many full working days from the day after it was begun, to the end of the last one.
 *
 * @param dueAt midnight in Beijing at the end of {@code dueOn}
 * @param provisional true where no official calendar covers the count (暂定)
 */
record CaseClock(
        UUID id,
        CaseId caseId,
        Stage stage,
        LocalDate begunOn,
        int workingDays,
        LocalDate dueOn,
        Instant dueAt,
        boolean provisional,
        boolean running) {

    static CaseClock begun(UUID id, CaseId caseId, Stage stage, LocalDate on, int days, WorkingDays calendar) {
        WorkingDays.Counted counted = calendar.after(on, days);
        return new CaseClock(
                id, caseId, stage, on, days, counted.date(), endOf(counted.date()), counted.provisional(), true);
    }

    CaseClock recounted(WorkingDays calendar) {
        return begun(id, caseId, stage, begunOn, workingDays, calendar);
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant();
    }
}

package home.engineers.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeriodsTests {
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

    @Test
    @CoversClause("GEN-02")
    void doesNotCountTheFirstDay() {
        assertThat(Periods.days(LocalDate.of(2026, 12, 30), 3)).isEqualTo("2027-01-02");
    }

    @Test
    @CoversClause("GEN-03")
    void endsAYearOnTheCorrespondingDayOrTheMonthsLast() {
        assertThat(Periods.years(LEAP_DAY, 1)).isEqualTo("2025-02-28");
        assertThat(Periods.years(LEAP_DAY, 4)).isEqualTo("2028-02-29");
        assertThat(Periods.years(LEAP_DAY.minusDays(1), 1)).isEqualTo("2025-02-28");
        assertThat(Periods.years(LocalDate.of(2023, 2, 28), 1)).isEqualTo("2024-02-28");
        assertThat(Periods.years(LocalDate.of(2021, 5, 18), 5)).isEqualTo("2026-05-18");
    }

    @Test
    @CoversClause("GEN-03")
    void endsAMonthOnTheCorrespondingDayOrTheMonthsLast() {
        assertThat(Periods.months(LocalDate.of(2026, 1, 31), 1)).isEqualTo("2026-02-28");
        assertThat(Periods.months(LocalDate.of(2024, 1, 31), 1)).isEqualTo(LEAP_DAY);
        assertThat(Periods.months(LEAP_DAY, 1)).isEqualTo("2024-03-29");
    }

    @Test
    @CoversClause("GEN-03")
    void everyPeriodOfYearsEndsInTheSameMonthAndNeverLaterInIt() {
        LocalDate first = LocalDate.of(2019, 1, 1);
        first.datesUntil(LocalDate.of(2029, 1, 1)).forEach(start -> IntStream.rangeClosed(1, 10).forEach(years -> {
            LocalDate end = Periods.years(start, years);
            int expected = Math.min(start.getDayOfMonth(), end.lengthOfMonth());

            assertThat(end.getYear()).isEqualTo(start.getYear() + years);
            assertThat(end.getMonth()).isEqualTo(start.getMonth());
            assertThat(end.getDayOfMonth()).isEqualTo(expected);
            assertThat(Periods.months(start, 12 * years)).isEqualTo(end);
        }));
    }

    @Test
    @CoversClause("GEN-04")
    void movesALastDayThatIsARestDayToTheNextWorkingDay() {
        WorkingDays calendar = Calendars.bundled();

        assertThat(Periods.ending(LocalDate.of(2025, 9, 30), calendar).date()).isEqualTo("2025-09-30");
        assertThat(Periods.ending(LocalDate.of(2025, 10, 1), calendar).date()).isEqualTo("2025-10-09");
        assertThat(Periods.ending(LocalDate.of(2025, 10, 11), calendar).date()).isEqualTo("2025-10-11");
        assertThat(Periods.ending(LocalDate.of(2025, 10, 12), calendar).date()).isEqualTo("2025-10-13");
        assertThat(Periods.ending(LocalDate.of(2027, 10, 2), calendar).provisional()).isTrue();
    }

    @Test
    @CoversClause("GEN-01")
    void countsAnExactShareAsReached() {
        assertThat(Periods.atLeast(6, 9, 2, 3)).isTrue();
        assertThat(Periods.atLeast(5, 9, 2, 3)).isFalse();
        assertThat(Periods.atLeast(7, 9, 2, 3)).isTrue();
        assertThat(Periods.atLeast(8, 11, 2, 3)).isTrue();
        assertThat(Periods.atLeast(7, 11, 2, 3)).isFalse();
        assertThat(Periods.atLeast(2_000_000_000, 2_100_000_000, 2, 3)).isTrue();
    }
}

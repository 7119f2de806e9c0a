package home.engineers.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import home.engineers.law.Calendars;
import home.engineers.law.WorkingDays;
import home.engineers.law.WorkingDays.Counted;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class WorkingDayCalendarTests {
    private final WorkingDays calendar = Calendars.bundled();

    @Test
    void countsAcrossTheNationalHolidayAndItsMakeUpWorkday() {
        assertThat(after("2025-09-29", 5)).isEqualTo(official("2025-10-13"));
        assertThat(after("2025-09-29", 1)).isEqualTo(official("2025-09-30"));
        assertThat(after("2025-09-29", 2)).isEqualTo(official("2025-10-09"));
        assertThat(after("2025-09-29", 4)).isEqualTo(official("2025-10-11"));
    }

    @Test
    void startsCountingOnTheDayAfterTheAct() {
        assertThat(after("2026-11-23", 1)).isEqualTo(official("2026-11-24"));
        assertThat(after("2026-11-27", 1)).isEqualTo(official("2026-11-30"));
        assertThat(after("2026-11-28", 1)).isEqualTo(official("2026-11-30"));
    }

    @Test
    void marksACountProvisionalOnlyWhereItReachesAYearWithoutACalendar() {
        assertThat(after("2026-12-30", 1)).isEqualTo(official("2026-12-31"));
        assertThat(after("2026-12-31", 1)).isEqualTo(new Counted(LocalDate.of(2027, 1, 1), true));
        assertThat(after("2026-12-24", 6).provisional()).isTrue();
        assertThat(after("2018-12-27", 1).provisional()).isTrue();
    }

    @Test
    void knowsTheDecemberDaysThatTheNextYearsNoticeMoved() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2018, 12, 29))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2022, 12, 31))).isFalse();
    }

    @Test
    void coversExactlyTheYearsWithANotice() {
        assertThat(LocalDate.of(2016, 1, 1).datesUntil(LocalDate.of(2030, 1, 1), Period.ofYears(1))
                        .map(LocalDate::getYear)
                        .filter(calendar::covers))
                .containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Test
    void countingForthAndCountingBetweenAgreeOnEveryDay() {
        LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(2026, 12, 1)).forEach(from -> {
            LocalDate fifth = calendar.after(from, 5).date();

            assertThat(calendar.isWorkingDay(fifth)).isTrue();
            assertThat(calendar.between(from, fifth)).isEqualTo(5);
            assertThat(calendar.between(from, fifth.minusDays(1))).isEqualTo(4);
            assertThat(calendar.onOrAfter(fifth).date()).isEqualTo(fifth);
        });
    }

    @Test
    void countsNothingBackwards() {
        assertThat(calendar.between(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 23))).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> after("2026-11-23", 0));
    }

    private Counted after(String from, int days) {
        return calendar.after(LocalDate.parse(from), days);
    }

    private static Counted official(String date) {
        return new Counted(LocalDate.parse(date), false);
    }
}

package home.engineers.law;

import java.time.LocalDate;

/** How the Civil Code reckons periods and fractions. Pure; integer arithmetic only. */
public final class Periods {
    private static final String CIVIL_CODE = "civil-code-2020";

    private Periods() {}

    /** Last day of a period of days: the first day is not counted. */
    @Clause(instrument = CIVIL_CODE, article = "201", rule = "GEN-02")
    public static LocalDate days(LocalDate start, int days) {
        return start.plusDays(days);
    }

    /** Last day of a period of months: the corresponding day of the last month, or that month's last day. */
    @Clause(instrument = CIVIL_CODE, article = "202", rule = "GEN-03")
    public static LocalDate months(LocalDate start, int months) {
        return start.plusMonths(months);
    }

    /** Last day of a period of years: the corresponding day, or the month's last day. */
    @Clause(instrument = CIVIL_CODE, article = "202", rule = "GEN-03")
    public static LocalDate years(LocalDate start, int years) {
        return start.plusYears(years);
    }

    /** Where the last day is a rest day, the period ends on the next working day. */
    @Clause(instrument = CIVIL_CODE, article = "203", rule = "GEN-04")
    public static WorkingDays.Counted ending(LocalDate lastDay, WorkingDays calendar) {
        return calendar.onOrAfter(lastDay);
    }

    /** “以上”含本数: {@code part} of {@code whole} is at least {@code numerator/denominator}. */
    @Clause(instrument = CIVIL_CODE, article = "1259", rule = "GEN-01")
    public static boolean atLeast(int part, int whole, int numerator, int denominator) {
        return Math.multiplyFull(part, denominator) >= Math.multiplyFull(whole, numerator);
    }
}

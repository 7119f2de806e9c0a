package home.engineers.programmes.rules;

import home.engineers.law.Periods;
import java.time.LocalDate;

/**
 * Full years by the Civil Code: the first day is not counted (art. 201), the period is full on the corresponding day
 * or on the month's last day (art. 202), and that day itself counts (art. 1259). A rest day moves no such date: that
 * rule (art. 203) is for deadlines.
 */
final class Years {
    private Years() {}

    static LocalDate fullOn(LocalDate since, int years) {
        return Periods.years(since, years);
    }

    static boolean full(LocalDate since, int years, LocalDate day) {
        return !fullOn(since, years).isAfter(day);
    }
}

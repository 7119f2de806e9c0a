package home.engineers.law;

import java.time.LocalDate;
import java.util.List;

/**
 * The official calendar of one year as a notice states it: the days that differ from the plain week.
 *
 * @param year the year the notice is for; a notice may also move days of the December before
 * @param days exceptions to the plain week, in order of date
 * @param papers addresses of the official notices
 */
public record CalendarYear(int year, List<Day> days, List<String> papers) {
    public CalendarYear {
        days = List.copyOf(days);
        papers = List.copyOf(papers);
    }

    /**
     * @param off true for a holiday, false for a make-up workday (调休)
     * @param name name of the holiday it belongs to; may be empty
     */
    public record Day(LocalDate date, boolean off, String name) {}
}

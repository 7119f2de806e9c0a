package home.engineers.law;

import java.time.LocalDate;

/**
 * Counts working days by the official calendar: weekends and statutory holidays off, make-up workdays on. The day of
 * the act is not counted (Civil Code art. 201).
 */
public interface WorkingDays {
    /** The {@code days}-th working day after {@code from}; {@code days} is at least 1. */
    Counted after(LocalDate from, int days);

    /** The day itself where it is a working day, else the next one: where a period ends on a rest day (Civil Code art. 203). */
    Counted onOrAfter(LocalDate date);

    boolean isWorkingDay(LocalDate date);

    /** True where the official calendar of that year is loaded. */
    boolean covers(int year);

    /** Working days from the day after {@code from} up to and including {@code to}; 0 where to is not after from. */
    int between(LocalDate from, LocalDate to);

    /**
     * @param date the working day reached
     * @param provisional true where the count crosses into a year without an official calendar (暂定, 仅按周末推算)
     */
    record Counted(LocalDate date, boolean provisional) {}
}

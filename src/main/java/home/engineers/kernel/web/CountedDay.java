package home.engineers.kernel.web;

import java.time.LocalDate;

/** One day of a working-day counter: counted or off, and whether it lies behind, is today or lies ahead. */
public record CountedDay(LocalDate date, boolean counted, Standing standing) {
    public enum Standing {
        PAST,
        TODAY,
        AHEAD
    }

    public static CountedDay of(LocalDate date, boolean counted, LocalDate today) {
        int order = date.compareTo(today);
        return new CountedDay(date, counted, order < 0 ? Standing.PAST : order == 0 ? Standing.TODAY : Standing.AHEAD);
    }
}

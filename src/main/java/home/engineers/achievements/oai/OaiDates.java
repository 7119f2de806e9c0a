package home.engineers.achievements.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dates of the protocol: UTC, in days or in seconds. */
public final class OaiDates {
    private OaiDates() {}

    /** As every date of this house is written: 2026-11-28T08:00:00Z. */
    public static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** @param day whether only a day was written */
    public record Read(Instant first, boolean day) {
        /** The first instant after all that it may mean. */
        Instant after() {
            return day ? first.plus(1, ChronoUnit.DAYS) : first.plusSeconds(1);
        }
    }

    static Optional<Read> read(String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return Optional.of(new Read(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(), true));
            }
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
                    ? Optional.of(new Read(Instant.parse(text), false)) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A date that another library wrote, in days or seconds; empty where it is none. */
    public static Optional<Instant> instant(String text) {
        return read(text.strip()).map(Read::first);
    }
}

package home.engineers.programmes;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the report of clocks is asked for; every part has a harmless default, so any address gives a page.
 *
 * @param programme id, or empty for all
 * @param from first day on which a time ended by law, or null
 * @param to last such day, or null
 * @param page from 1
 */
public record ClockQuery(String programme, @Nullable LocalDate from, @Nullable LocalDate to, Ending ending, int page) {
    public static final int SIZE = 50;

    /** How a time ended. */
    public enum Ending {
        ANY,
        /** Its time was up. */
        TIME,
        /** Its time was up, and the case went on. */
        PASSED_ON,
        /** Its time was up, and the case ended. */
        LAPSED,
        /** Its time was up, and those who handle the case were told. */
        ESCALATED,
        /** An act came first. */
        ACT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static ClockQuery of(
            @Nullable String programme,
            @Nullable String from,
            @Nullable String to,
            @Nullable String ending,
            @Nullable String page) {
        String number = page == null ? "" : page;
        return new ClockQuery(
                programme == null ? "" : programme.strip(),
                day(from),
                day(to),
                ending(ending),
                number.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(number) : 1);
    }

    public ClockQuery at(int other) {
        return new ClockQuery(programme, from, to, ending, other);
    }

    private static Ending ending(@Nullable String code) {
        for (Ending one : Ending.values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        return Ending.ANY;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}

package home.engineers.patents.reading;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as files write them: 20231105, 2023-11-05, 2023.11.05, 2023/11/5, 2023年11月5日, each with or without a time after it. */
final class DateWords {
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern APART =
            Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?(?:[T ].*|[+Z].*)?");
    private static final int FIRST_YEAR = 1790;
    private static final int LAST_YEAR = 2199;

    private DateWords() {}

    /** @param field message key of the field the date stands in */
    static Outcome<LocalDate> read(String written, String field) {
        String text = written.strip();
        Matcher together = TOGETHER.matcher(text);
        Matcher parts = together.matches() ? together : APART.matcher(text);
        if (!parts.matches()) {
            return refused(text, field);
        }
        try {
            LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? refused(text, field) : Outcome.granted(day);
        } catch (DateTimeException impossible) {
            return refused(text, field);
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Outcome<LocalDate> refused(String text, String field) {
        return Outcome.refused(Reason.at(field, "patents.refused.date", text.length() <= 30 ? text : text.substring(0, 30)));
    }
}

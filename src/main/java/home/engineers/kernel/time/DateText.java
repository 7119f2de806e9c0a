package home.engineers.kernel.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date as people write it: 2026-12-05, 2026/12/5, 2026.12.5, 2026年12月5日, 20261205. */
public final class DateText {
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4})(?:[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))");

    private DateText() {}

    /** Empty where it is no date of the calendar, such as 2026-02-30. */
    public static Optional<LocalDate> read(String text) {
        Matcher found = WRITTEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean parted = found.group(2) != null;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(parted ? 2 : 4)),
                    Integer.parseInt(found.group(parted ? 3 : 5))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}

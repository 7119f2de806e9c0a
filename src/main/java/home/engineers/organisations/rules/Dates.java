package home.engineers.organisations.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** Dates as people write them: 2026-12-05, 2026/12/5 or 20261205. */
public final class Dates {
    private static final DateTimeFormatter LOOSE =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    public static Outcome<LocalDate> read(String field, String text) {
        String plain = text.strip().replace('/', '-').replace('.', '-').replaceAll("[年月]", "-").replace("日", "");
        String parted = plain.matches("[0-9]{8}")
                ? plain.substring(0, 4) + "-" + plain.substring(4, 6) + "-" + plain.substring(6)
                : plain;
        try {
            return Outcome.granted(LocalDate.parse(parted, LOOSE));
        } catch (DateTimeParseException notDate) {
            return Outcome.refused(Reason.at(field, "organisations.district.badDate", text.strip()));
        }
    }
}

package home.engineers.patents.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Symbols as they are written without a slash, in columns: {@code H04M 1100} is H04M 11/00, {@code 1402} of a design 14-02. */
final class FixedSymbols {
    private static final Pattern COLUMNS = Pattern.compile("([A-H]\\d{2}[A-Z])([ \\d]{3})(\\d{2,4})\\s*");
    private static final Pattern TOGETHER = Pattern.compile("([A-H]\\d{2}[A-Z])\\s*(\\d{1,3})(\\d{2})\\s*");
    private static final Pattern DESIGN = Pattern.compile("(?:LOC\\D*)?(\\d{2})-?(\\d{2})");

    private FixedSymbols() {}

    static String ipc(String written) {
        String text = written.stripTrailing();
        Matcher columns = COLUMNS.matcher(text);
        if (columns.matches() && !columns.group(2).isBlank()) {
            return columns.group(1) + " " + columns.group(2).strip() + "/" + columns.group(3);
        }
        Matcher together = TOGETHER.matcher(text);
        return together.matches() ? together.group(1) + " " + together.group(2) + "/" + together.group(3) : text;
    }

    static String locarno(String written) {
        Matcher parts = DESIGN.matcher(written.strip());
        return parts.matches() ? parts.group(1) + "-" + parts.group(2) : written;
    }

    static boolean isLocarno(String written) {
        return DESIGN.matcher(written.strip()).matches();
    }
}

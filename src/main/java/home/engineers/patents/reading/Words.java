package home.engineers.patents.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words of a record without the spaces, breaks and control characters of the file they stood in. */
final class Words {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** The ideographic space: behind it Unicode has none. */
    private static final char LAST_SPACE = '\u3000';

    private static final Pattern SYMBOL = Pattern.compile("([A-HY]\\d{2}[A-Z])\\s*0*(\\d{1,4})/(\\d{2,6}).*");

    private static final int LONGEST_EVENT = 800;
    private static final int LONGEST_NUMBER = 60;

    private Words() {}

    static String line(String text) {
        return isLine(text) ? text : withoutSpaces(text);
    }

    /** Whether nothing is to be left out, as of most texts. */
    private static boolean isLine(String text) {
        boolean apart = true;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (space(sign)) {
                if (apart || sign != ' ') {
                    return false;
                }
                apart = true;
            } else {
                apart = false;
            }
        }
        return !apart || text.isEmpty();
    }

    private static String withoutSpaces(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (space(sign)) {
                apart = !line.isEmpty();
            } else {
                if (apart) {
                    line.append(' ');
                    apart = false;
                }
                line.append(sign);
            }
        }
        return line.toString();
    }

    private static boolean space(char sign) {
        if (sign > LAST_SPACE) {
            return sign == BYTE_ORDER_MARK;
        }
        return sign <= ' ' || sign >= 0x7F && (Character.isISOControl(sign) || Character.isSpaceChar(sign));
    }

    /** The same, cut where it is longer than a key of the database may be. */
    static String brief(String text) {
        String line = line(text);
        return line.length() <= LONGEST_EVENT ? line : line.substring(0, LONGEST_EVENT - 1) + "…";
    }

    /** What was written for a number, cut so that a report can show it. */
    static String number(String written) {
        String line = line(written);
        return line.length() <= LONGEST_NUMBER ? line : line.substring(0, LONGEST_NUMBER - 1) + "…";
    }

    /** Each line on its own, without empty ones. */
    static String paragraphs(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return line(text);
        }
        StringBuilder all = new StringBuilder();
        text.lines().map(Words::line).filter(line -> !line.isEmpty()).forEach(line -> all.append(all.isEmpty() ? "" : "\n").append(line));
        return all.toString();
    }

    /** A symbol of IPC or CPC as {@code H02J 3/32}, of Locarno as {@code 14-02}; version and level after it are left out. */
    static String symbol(String written) {
        String text = line(written).toUpperCase(Locale.ROOT);
        var parts = SYMBOL.matcher(text);
        if (parts.matches()) {
            return parts.group(1) + " " + parts.group(2) + "/" + parts.group(3);
        }
        return text.length() <= 40 ? text : text.substring(0, 40);
    }
}

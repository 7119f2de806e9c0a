package home.engineers.patents.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of applicants and inventors as they are compared: width, case, spaces and punctuation told apart by nobody. */
public final class PartyNames {
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");

    private PartyNames() {}

    public static String normalised(String name) {
        String text = plain(name)
                ? withoutMarks(name)
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
        return text.length() <= 500 ? text : text.substring(0, 500);
    }

    /** Whether it is of ASCII and the common Chinese characters alone, each of which is normal whatever is beside it. */
    private static boolean plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char sign = name.charAt(i);
            if (sign >= 0x80 && (sign < 0x4E00 || sign > 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMarks(String plain) {
        StringBuilder all = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            if (Character.isLetterOrDigit(sign)) {
                all.append(Character.toLowerCase(sign));
            }
        }
        return all.toString();
    }
}

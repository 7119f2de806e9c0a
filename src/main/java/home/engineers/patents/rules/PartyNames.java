package home.engineers.patents.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of applicants and inventors as they are compared: width, case, spaces and punctuation told apart by nobody. */
public final class PartyNames {
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");

    private PartyNames() {}

    public static String normalised(String name) {
        String text = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("").toLowerCase(Locale.ROOT);
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}

package home.engineers.dues.rules;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the numbers of members in what payers write, whatever the width of its letters and wherever it has spaces. */
public final class NumbersInText {
    private final Map<String, String> known = new HashMap<>();
    private final Set<Integer> lengths;

    public NumbersInText(Collection<String> numbers) {
        numbers.forEach(number -> known.put(plain(number).replaceAll("\\s", ""), number));
        lengths = known.keySet().stream().map(String::length).filter(length -> length > 0).collect(Collectors.toSet());
    }

    /** The numbers that stand in the text whole: 0001-12 is not in 0001-123, nor in 20001-12. */
    public Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        find(plain(text), found);
        find(plain(text.replaceAll("\\s+", "")), found);
        return found;
    }

    private void find(String plain, Set<String> found) {
        for (int length : lengths) {
            for (int from = 0; from + length <= plain.length(); from++) {
                String number = known.get(plain.substring(from, from + length));
                if (number != null && whole(plain, from, from + length)) {
                    found.add(number);
                }
            }
        }
    }

    private static boolean whole(String text, int from, int to) {
        boolean goesOnBefore = from > 0 && alike(text.charAt(from - 1), text.charAt(from));
        boolean goesOnAfter = to < text.length() && alike(text.charAt(to - 1), text.charAt(to));
        return !goesOnBefore && !goesOnAfter;
    }

    private static boolean alike(char one, char next) {
        return latin(one) && latin(next);
    }

    private static boolean latin(char letter) {
        return letter < 128 && Character.isLetterOrDigit(letter);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('—', '-').replace('–', '-').toUpperCase(Locale.ROOT);
    }

    /** A name as it is compared: without spaces, in one width. */
    public static String name(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}

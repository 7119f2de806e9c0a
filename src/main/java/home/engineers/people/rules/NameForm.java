package home.engineers.people.rules;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A name reduced to what does not depend on how it was typed, and how far two names lie apart. */
public final class NameForm {
    private NameForm() {}

    /**
     * Without blanks and dots, full-width signs made narrow, capitals made small, traditional characters made simplified.
     *
     * @param simplified by code point, where the two differ
     */
    public static String folded(String name, Map<Integer, Integer> simplified) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(sign -> simplified.getOrDefault(sign, sign))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The form itself and every form with one sign left out: names one sign apart share one of them. */
    public static Set<String> neighbourhood(String folded) {
        int[] signs = folded.codePoints().toArray();
        Set<String> forms = new LinkedHashSet<>(Set.of(folded));
        for (int left = 0; left < signs.length && signs.length > 1; left++) {
            StringBuilder form = new StringBuilder();
            for (int i = 0; i < signs.length; i++) {
                if (i != left) {
                    form.appendCodePoint(signs[i]);
                }
            }
            forms.add(form.toString());
        }
        return forms;
    }

    /** Whether one sign put in, left out, exchanged, or two neighbours turned round, makes the one form the other. */
    public static boolean oneApart(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        if (a.length < b.length) {
            return oneApart(other, one);
        }
        if (a.length - b.length > 1) {
            return false;
        }
        int same = 0;
        while (same < b.length && a[same] == b[same]) {
            same++;
        }
        if (a.length > b.length) {
            return tail(a, same + 1, b, same);
        }
        return same < a.length
                && (tail(a, same + 1, b, same + 1)
                        || same + 1 < a.length && a[same] == b[same + 1] && a[same + 1] == b[same] && tail(a, same + 2, b, same + 2));
    }

    private static boolean tail(int[] a, int from, int[] b, int other) {
        return java.util.Arrays.equals(a, from, a.length, b, other, b.length);
    }
}

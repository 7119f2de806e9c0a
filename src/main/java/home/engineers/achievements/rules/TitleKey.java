package home.engineers.achievements.rules;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Titles as they are compared: without case, width, spaces and signs. */
public final class TitleKey {
    private TitleKey() {}

    public static String of(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How alike two keys are, by the pairs of letters they share (Dice): 0 to 100. */
    public static int likeness(String one, String other) {
        if (one.equals(other)) {
            return one.isEmpty() ? 0 : 100;
        }
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        return 200 * shared.size() / (first.size() + second.size());
    }

    private static Set<String> pairs(String key) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < key.length(); i++) {
            pairs.add(key.substring(i, i + 2));
        }
        return pairs;
    }
}

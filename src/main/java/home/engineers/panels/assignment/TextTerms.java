package home.engineers.panels.assignment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The terms of a text: of Chinese every two characters that follow each other, which finds as much as words do and needs no
 * dictionary (Nie, Gao, Zhang, Zhou, On the use of words and n-grams for Chinese information retrieval, 2000); of everything
 * else whole words and numbers.
 */
final class TextTerms {
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private TextTerms() {}

    static List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        runs(text).forEach(run -> terms.addAll(termsOf(run)));
        return terms;
    }

    private static List<String> runs(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return RUN.matcher(plain).results().map(MatchResult::group).toList();
    }

    private static List<String> termsOf(String run) {
        int[] letters = run.codePoints().toArray();
        if (letters.length < 2 || !Character.isIdeographic(letters[0])) {
            return List.of(run);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return pairs;
    }

    /**
     * Pieces of the text, as long as they go, all of whose terms weigh something, with the sum of the weights.
     *
     * @param weight of a term; 0 where it does not count
     */
    static Map<String, Double> shared(String text, ToDoubleFunction<String> weight) {
        Map<String, Double> found = new HashMap<>();
        for (String run : runs(text)) {
            StringBuilder piece = new StringBuilder();
            double sum = 0;
            for (String term : termsOf(run)) {
                double own = weight.applyAsDouble(term);
                if (own > 0) {
                    piece.append(piece.isEmpty() ? term : term.substring(term.offsetByCodePoints(0, 1)));
                    sum += own;
                } else {
                    keep(found, piece, sum);
                    sum = 0;
                }
            }
            keep(found, piece, sum);
        }
        return found;
    }

    private static void keep(Map<String, Double> found, StringBuilder piece, double sum) {
        if (!piece.isEmpty()) {
            found.merge(piece.toString(), sum, Math::max);
            piece.setLength(0);
        }
    }
}

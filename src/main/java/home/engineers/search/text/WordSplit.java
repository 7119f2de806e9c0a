package home.engineers.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Chinese words by the dictionaries of HanLP: of all ways to read a text the one whose words are likeliest together. The
 * library's own segmenters weigh neighbours too; for finding, that ranks no better on the collection of {@code RelevanceTask}
 * and takes five times as long, which is most of the time that a text takes on its way into an index.
 */
final class WordSplit implements DictionaryWords.Found {
    private final String text;
    private final float[] cost;
    private final int[] from;

    private WordSplit(String text) {
        this.text = text;
        this.cost = new float[text.length() + 1];
        this.from = new int[text.length() + 1];
    }

    /** @param text of one script without a break */
    static List<String> words(String text) {
        return new WordSplit(text).likeliest();
    }

    /** Adds the words of a text, and after each the words of at least two signs that stand within it. */
    static void withShorter(String text, List<String> words) {
        for (String word : words(text)) {
            words.add(word);
            if (word.length() > 2) {
                words.addAll(within(word));
            }
        }
    }

    private static Set<String> within(String word) {
        Set<String> words = new LinkedHashSet<>();
        for (DictionaryWords dictionary : DictionaryWords.ALL) {
            for (int begin = 0; begin < word.length() - 1; begin++) {
                dictionary.from(begin, word, (from, end, cost) -> {
                    if (end - from > 1 && end - from < word.length()) {
                        words.add(word.substring(from, end));
                    }
                });
            }
        }
        return words;
    }

    private List<String> likeliest() {
        Arrays.fill(cost, 1, cost.length, Float.POSITIVE_INFINITY);
        for (int begin = 0; begin < text.length(); begin++) {
            word(begin, text.offsetByCodePoints(begin, 1), DictionaryWords.UNKNOWN);
            for (DictionaryWords dictionary : DictionaryWords.ALL) {
                dictionary.from(begin, text, this);
            }
        }
        return backwards();
    }

    /** Where a word leads to, if no likelier way leads there. */
    @Override
    public void word(int begin, int end, float likely) {
        if (cost[begin] + likely < cost[end]) {
            cost[end] = cost[begin] + likely;
            from[end] = begin;
        }
    }

    private List<String> backwards() {
        List<String> words = new ArrayList<>();
        for (int end = text.length(); end > 0; end = from[end]) {
            words.add(text.substring(from[end], end));
        }
        return words.reversed();
    }
}

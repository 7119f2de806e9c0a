package home.engineers.search.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chinese words by the dictionary of HanLP: of all ways to read a text the one whose words are likeliest together. The library's
 * own segmenters weigh neighbours too; for finding, that ranks no better on the collection of {@code RelevanceTask} and takes
 * five times as long, which is most of the time that a text takes on its way into an index.
 */
final class WordSplit {
    private static final DoubleArrayTrie<CoreDictionary.Attribute> DICTIONARY = CoreDictionary.trie;

    /** How unlikely a word is, by its number in the dictionary: the negative logarithm of its share of all words. */
    private static final float[] COST = new float[DICTIONARY.size()];

    /** Of a sign that stands in no dictionary. */
    private static final float UNKNOWN;

    static {
        double all = 0;
        for (int word = 0; word < COST.length; word++) {
            all += DICTIONARY.getValueAt(word).totalFrequency;
        }
        for (int word = 0; word < COST.length; word++) {
            COST[word] = (float) (Math.log(all) - Math.log(Math.max(1, DICTIONARY.getValueAt(word).totalFrequency)));
        }
        UNKNOWN = (float) (Math.log(all) + 1);
    }

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
                within(word, words);
            }
        }
    }

    private static void within(String word, List<String> words) {
        DoubleArrayTrie<CoreDictionary.Attribute>.Searcher found = DICTIONARY.getSearcher(word.toCharArray(), 0);
        while (found.next()) {
            if (found.length > 1 && found.length < word.length()) {
                words.add(word.substring(found.begin, found.begin + found.length));
            }
        }
    }

    private List<String> likeliest() {
        Arrays.fill(cost, 1, cost.length, Float.POSITIVE_INFINITY);
        int alone = 0;
        DoubleArrayTrie<CoreDictionary.Attribute>.Searcher found = DICTIONARY.getSearcher(text.toCharArray(), 0);
        while (found.next()) {
            for (; alone <= found.begin; alone++) {
                reach(alone, text.offsetByCodePoints(alone, 1), UNKNOWN);
            }
            reach(found.begin, found.begin + found.length, COST[found.index]);
        }
        for (; alone < text.length(); alone++) {
            reach(alone, text.offsetByCodePoints(alone, 1), UNKNOWN);
        }
        return backwards();
    }

    private void reach(int begin, int end, float word) {
        if (cost[begin] + word < cost[end]) {
            cost[end] = cost[begin] + word;
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

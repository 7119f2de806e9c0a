package home.engineers.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chinese words by the dictionaries of HanLP: of all ways to read a text the one whose words are likeliest together. The
 * library's own segmenters weigh neighbours too; for finding, that ranks no better on the collection of {@code RelevanceTask}
 * and takes five times as long, which is most of the time that a text takes on its way into an index.
 */
final class WordSplit {
    private static final WordTrie TRIE = WordTrie.HANLP;

    private static final int DICTIONARY_BITS = 2;

    private final String text;
    private final char[] codes;

    /** Of each place: what the likeliest way there costs, and where its last word begins. */
    private final float[] cost;

    private final int[] from;

    /** Words of at least two signs by their beginning, each its end and its dictionaries; and of each place which is the first. */
    private int[] met;

    private final int[] first;
    private int many;

    private WordSplit(String text) {
        int length = text.length();
        this.text = text;
        this.codes = TRIE.codes(text);
        this.cost = new float[length + 1];
        this.from = new int[length + 1];
        this.first = new int[length + 1];
        this.met = new int[2 * length];
        likeliest();
    }

    /** @param text of one script without a break */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WordSplit split = new WordSplit(text);
        for (int begin = 0, end; begin < text.length(); begin = end) {
            end = split.from[begin];
            words.add(text.substring(begin, end));
        }
        return words;
    }

    /** Adds the words of a text, and after each the words of at least two signs that stand within it. */
    static void withShorter(String text, List<String> words) {
        withShorter(text, (from, to) -> words.add(text.substring(from, to)));
    }

    /** As {@link #withShorter(String, List)}; those within a word first of the common words, then of the others. */
    static void withShorter(String text, Spans spans) {
        WordSplit split = new WordSplit(text);
        for (int begin = 0, end; begin < text.length(); begin = end) {
            end = split.from[begin];
            spans.add(begin, end);
            if (end - begin > 2) {
                split.within(begin, end, DictionaryWords.CORE, 0, spans);
                split.within(begin, end, DictionaryWords.CUSTOM, DictionaryWords.CORE, spans);
            }
        }
    }

    /**
     * By the place where they begin, then by their ends; of equal ones the first alone.
     *
     * @param told the dictionary whose words were told before, or 0
     */
    private void within(int begin, int end, int dictionary, int told, Spans spans) {
        for (int at = begin; at < end - 1; at++) {
            for (int i = first[at]; i < first[at + 1]; i++) {
                int to = met[i] >>> DICTIONARY_BITS;
                boolean asked = (met[i] & (dictionary | told)) == dictionary;
                if (asked && to <= end && to - at < end - begin && !repeated(begin, at, to)) {
                    spans.add(at, to);
                }
            }
        }
    }

    /** Whether the same stands further ahead too, where it is the same word. */
    private boolean repeated(int begin, int from, int to) {
        for (int at = begin; at < from; at++) {
            if (text.regionMatches(at, text, from, to - from)) {
                return true;
            }
        }
        return false;
    }

    private void likeliest() {
        Arrays.fill(cost, 1, cost.length, Float.POSITIVE_INFINITY);
        for (int begin = 0; begin < codes.length; begin++) {
            first[begin] = many;
            word(begin, text.offsetByCodePoints(begin, 1), WordTrie.UNKNOWN);
            from(begin);
        }
        first[codes.length] = many;
        turn();
    }

    /** Takes in all words of the dictionaries that begin at one place, from the shortest to the longest. */
    private void from(int begin) {
        int shorter = WordTrie.ROOT;
        int base = WordTrie.ROOT;
        for (int at = begin; at < codes.length && codes[at] != 0; at++) {
            int place = base + codes[at];
            long cell = TRIE.at(place);
            if (WordTrie.shorter(cell) != shorter) {
                return;
            }
            int dictionaries = WordTrie.dictionaries(cell);
            if (dictionaries != 0) {
                word(begin, at + 1, TRIE.cost(cell));
                if (at > begin) {
                    meet(at + 1, dictionaries);
                }
            }
            shorter = place;
            base = WordTrie.base(cell);
            if (base == WordTrie.ROOT) {
                return;
            }
        }
    }

    private void meet(int end, int dictionaries) {
        if (many == met.length) {
            met = Arrays.copyOf(met, 2 * many);
        }
        met[many++] = end << DICTIONARY_BITS | dictionaries;
    }

    /** Where a word leads to, if no likelier way leads there. */
    private void word(int begin, int end, float likely) {
        if (cost[begin] + likely < cost[end]) {
            cost[end] = cost[begin] + likely;
            from[end] = begin;
        }
    }

    /** Of each place where a word of the likeliest way begins, from now on, where it ends. */
    private void turn() {
        int end = codes.length;
        int after = end;
        while (end > 0) {
            int begin = from[end];
            from[end] = after;
            after = end;
            end = begin;
        }
        from[0] = after;
    }
}

package home.engineers.search.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.util.List;
import java.util.stream.IntStream;

/** A dictionary of HanLP, with how unlikely each word is. */
final class DictionaryWords {
    /** The common words, and the newer and rarer ones. */
    static final List<DictionaryWords> ALL = List.of(new DictionaryWords(CoreDictionary.trie), new DictionaryWords(CustomDictionary.DEFAULT.dat));

    /** What a sign costs that stands in no dictionary: more than the rarest word. */
    static final float UNKNOWN = 20;

    /**
     * The trie: of each state where the next ones lie, in the upper half, and which state it follows, in the lower. The library
     * has two lists of them; one by the other takes half the visits to the memory.
     */
    private final long[] cells;

    /** By the number of a word: the negative natural logarithm of its share of all words of the language. */
    private final float[] cost;

    private DictionaryWords(DoubleArrayTrie<Attribute> words) {
        int[] base = words.getBase();
        int[] check = words.getCheck();
        cells = new long[base.length];
        for (int cell = 0; cell < base.length; cell++) {
            cells[cell] = (long) base[cell] << Integer.SIZE | check[cell] & 0xFFFF_FFFFL;
        }
        cost = cost(words);
    }

    private static float[] cost(DoubleArrayTrie<Attribute> words) {
        double all = Math.log(frequencies(CoreDictionary.trie).sum());
        float[] cost = new float[words.size()];
        int[] frequencies = frequencies(words).toArray();
        for (int word = 0; word < cost.length; word++) {
            cost[word] = (float) (all - Math.log(frequencies[word]));
        }
        return cost;
    }

    private static IntStream frequencies(DoubleArrayTrie<Attribute> words) {
        return IntStream.range(0, words.size()).map(word -> Math.max(1, words.getValueAt(word).totalFrequency));
    }

    /** Is told of each word. */
    interface Found {
        void word(int begin, int end, float cost);
    }

    /** All its words in a text that begin at one place, from the shortest to the longest. */
    void from(int begin, String text, Found found) {
        int state = base(0);
        for (int at = begin; at < text.length(); at++) {
            int next = state + text.charAt(at) + 1;
            if (!follows(next, state)) {
                return;
            }
            state = base(next);
            if (follows(state, state) && base(state) < 0) {
                found.word(begin, at + 1, cost[-base(state) - 1]);
            }
        }
    }

    private int base(int cell) {
        return (int) (cells[cell] >> Integer.SIZE);
    }

    private boolean follows(int cell, int state) {
        return cell < cells.length && (int) cells[cell] == state;
    }
}

package home.engineers.search.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A dictionary of HanLP, with how unlikely each word is.
 *
 * @param cost by the number of a word: the negative natural logarithm of its share of all words of the language
 */
record DictionaryWords(DoubleArrayTrie<Attribute> words, float[] cost) {
    /** The common words, and the newer and rarer ones. */
    static final List<DictionaryWords> ALL = List.of(of(CoreDictionary.trie), of(CustomDictionary.DEFAULT.dat));

    /** What a sign costs that stands in no dictionary: more than the rarest word. */
    static final float UNKNOWN = 20;

    private static DictionaryWords of(DoubleArrayTrie<Attribute> words) {
        double all = Math.log(frequencies(CoreDictionary.trie).sum());
        float[] cost = new float[words.size()];
        int[] frequencies = frequencies(words).toArray();
        for (int word = 0; word < cost.length; word++) {
            cost[word] = (float) (all - Math.log(frequencies[word]));
        }
        return new DictionaryWords(words, cost);
    }

    private static IntStream frequencies(DoubleArrayTrie<Attribute> words) {
        return IntStream.range(0, words.size()).map(word -> Math.max(1, words.getValueAt(word).totalFrequency));
    }

    /** All its words within a text, by where they begin. */
    Found in(String text) {
        return new Found(words.getSearcher(text.toCharArray(), 0), cost);
    }

    /** One word after another. */
    static final class Found {
        private final DoubleArrayTrie<Attribute>.Searcher searcher;
        private final float[] cost;
        private boolean there;

        private Found(DoubleArrayTrie<Attribute>.Searcher searcher, float[] cost) {
            this.searcher = searcher;
            this.cost = cost;
        }

        /** Goes to the next word. @return false where there is none */
        boolean next() {
            there = searcher.next();
            return there;
        }

        /** @return where it begins, or -1 after the last */
        int begin() {
            return there ? searcher.begin : -1;
        }

        int end() {
            return searcher.begin + searcher.length;
        }

        int length() {
            return searcher.length;
        }

        float cost() {
            return cost[searcher.index];
        }
    }
}

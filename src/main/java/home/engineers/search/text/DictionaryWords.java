package home.engineers.search.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.util.stream.IntStream;

/**
 * The words of both dictionaries of HanLP and all that words begin with, as one tree: numbered from 0, which is nothing, each
 * after the one that is a sign shorter.
 */
final class DictionaryWords {
    /** In which dictionaries a word stands, added up: the one of the common words, the one of the newer and rarer ones. */
    static final int CORE = 1;

    static final int CUSTOM = 2;

    /** How often all common words together were met. */
    final long total = frequencies(CoreDictionary.trie).asLongStream().sum();

    /** The one that is a sign shorter. */
    final int[] shorter;

    /** The last sign. */
    final char[] sign;

    /** How often a word was met, in the dictionary that met it oftener; 0 where no word ends. */
    final int[] frequency;

    final byte[] dictionaries;

    private final int[] byHash;
    private int size = 1;

    private DictionaryWords(int most) {
        shorter = new int[most];
        sign = new char[most];
        frequency = new int[most];
        dictionaries = new byte[most];
        byHash = new int[4 * Integer.highestOneBit(most)];
    }

    static DictionaryWords ofHanLp() {
        DoubleArrayTrie<Attribute> core = CoreDictionary.trie;
        DoubleArrayTrie<Attribute> custom = CustomDictionary.DEFAULT.dat;
        DictionaryWords words = new DictionaryWords(core.getCheck().length + custom.getCheck().length);
        words.add(core, CORE);
        words.add(custom, CUSTOM);
        return words;
    }

    private static IntStream frequencies(DoubleArrayTrie<Attribute> words) {
        return IntStream.range(0, words.size()).map(word -> Math.max(1, words.getValueAt(word).totalFrequency));
    }

    int size() {
        return size;
    }

    private void add(DoubleArrayTrie<Attribute> words, int dictionary) {
        Climb climb = new Climb(words.getBase(), words.getCheck());
        int[] frequencies = frequencies(words).toArray();
        for (int state = 1; state < climb.before.length; state++) {
            if (climb.isEnd(state)) {
                int word = climb.number(climb.before[state]);
                frequency[word] = Math.max(frequency[word], frequencies[climb.word(state)]);
                dictionaries[word] |= (byte) dictionary;
            }
        }
    }

    private int longer(int by, char next) {
        int slot = (by * 31 + next) * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(byHash.length - 1);
        while (byHash[slot] != 0 && (shorter[byHash[slot]] != by || sign[byHash[slot]] != next)) {
            slot = slot + 1 & byHash.length - 1;
        }
        if (byHash[slot] == 0) {
            byHash[slot] = size;
            shorter[size] = by;
            sign[size++] = next;
        }
        return byHash[slot];
    }

    /**
     * From the ends of words to their beginnings, since the library does not hand out its words: {@code base} says of a state
     * where those lie that follow it, each as far from there as its sign says; {@code check} says the same of those that follow.
     */
    private final class Climb {
        private final int[] base;
        private final int[] check;
        private final int[] before;
        private final int[] numbers;

        Climb(int[] base, int[] check) {
            this.base = base;
            this.check = check;
            this.before = new int[check.length];
            this.numbers = new int[check.length];
            int[] led = new int[check.length];
            for (int state = 1; state < check.length; state++) {
                if (base[state] > 0 && check[state] != 0) {
                    led[base[state]] = state;
                }
            }
            for (int state = 1; state < check.length; state++) {
                before[state] = led[check[state]];
            }
        }

        boolean isEnd(int state) {
            return check[state] == state && base[state] < 0;
        }

        int word(int end) {
            return -base[end] - 1;
        }

        int number(int state) {
            if (state != 0 && numbers[state] == 0) {
                numbers[state] = longer(number(before[state]), (char) (state - check[state] - 1));
            }
            return numbers[state];
        }
    }
}

package home.engineers.search.text;

import java.util.Arrays;

/**
 * The words of the dictionaries, found sign by sign. It is laid out for the memory, of which a text visits as few lines as
 * can be: one cell holds all about a beginning of words; the commonest signs have the lowest codes, so that what often
 * follows lies close together; few cells are free.
 */
final class WordTrie {
    /** Of all dictionaries. */
    static final WordTrie HANLP = new WordTrie(DictionaryWords.ofHanLp());

    /** What a sign costs that stands in no dictionary: more than the rarest word. */
    static final float UNKNOWN = 20;

    /** The cell that is before all words, and its base. */
    static final int ROOT = 0;

    private static final int PLACE_BITS = 22;
    private static final int DICTIONARY_BITS = 2;
    private static final int PLACES = (1 << PLACE_BITS) - 1;

    /** By sign, from 1 for the commonest; 0 for a sign that stands in no word. */
    private final char[] codes = new char[Character.MAX_VALUE + 1];

    /** From the lowest bit: the cell of the beginning that is a sign shorter; from where the longer ones count; dictionaries; cost. */
    private final long[] cells;

    /** Negative natural logarithms of the shares of words in the language; the first is that of none. */
    private final float[] costs;

    private WordTrie(DictionaryWords words) {
        int last = code(words);
        int[] frequencies = Arrays.stream(words.frequency, 0, words.size()).filter(one -> one > 0).sorted().distinct().toArray();
        costs = new float[frequencies.length + 1];
        for (int i = 0; i < frequencies.length; i++) {
            costs[i + 1] = (float) (Math.log(words.total) - Math.log(frequencies[i]));
        }
        int[] coded = new int[words.size()];
        Arrays.setAll(coded, number -> codes[words.sign[number]]);
        TriePacking packing = new TriePacking(words.size(), words.shorter, coded);
        // Every code may be looked up after every base, and what lies there must be told from a longer beginning.
        cells = new long[packing.length() + last];
        Arrays.fill(cells, PLACES);
        for (int number = 1; number < words.size(); number++) {
            long cost = words.frequency[number] == 0 ? 0 : Arrays.binarySearch(frequencies, words.frequency[number]) + 1;
            cells[packing.cell[number]] = (cost << DICTIONARY_BITS | words.dictionaries[number]) << 2 * PLACE_BITS
                    | (long) packing.base[number] << PLACE_BITS | packing.cell[words.shorter[number]];
        }
    }

    private int code(DictionaryWords words) {
        long[] met = new long[codes.length];
        for (int number = 1; number < words.size(); number++) {
            met[words.sign[number]]++;
        }
        long[] commonest = new long[codes.length];
        int many = 0;
        for (int sign = 0; sign < met.length; sign++) {
            if (met[sign] > 0) {
                commonest[many++] = -met[sign] << Character.SIZE | sign;
            }
        }
        Arrays.sort(commonest, 0, many);
        for (int i = 0; i < many; i++) {
            codes[(char) commonest[i]] = (char) (i + 1);
        }
        return many;
    }

    char[] codes(String text) {
        char[] coded = new char[text.length()];
        for (int i = 0; i < coded.length; i++) {
            coded[i] = codes[text.charAt(i)];
        }
        return coded;
    }

    /** What lies in a cell. */
    long at(int cell) {
        return cells[cell];
    }

    static int shorter(long cell) {
        return (int) cell & PLACES;
    }

    static int base(long cell) {
        return (int) (cell >>> PLACE_BITS) & PLACES;
    }

    /** Where the beginning is a word: the dictionaries it stands in. */
    static int dictionaries(long cell) {
        return (int) (cell >>> 2 * PLACE_BITS) & (1 << DICTIONARY_BITS) - 1;
    }

    float cost(long cell) {
        return costs[(int) (cell >>> 2 * PLACE_BITS + DICTIONARY_BITS)];
    }
}

package home.engineers.search.text;

import java.util.Arrays;

/**
 * Where the cells of a trie lie: those that follow one beginning as far from a common base as their codes say, between those
 * of others. The beginnings with the most of them come first, the others fill what is left free.
 */
final class TriePacking {
    /** By number of a beginning: from where its longer ones count, 0 where there are none. */
    final int[] base;

    /** By number of a beginning: its cell. */
    final int[] cell;

    /** Bits by cell. */
    private long[] taken = new long[1 << 12];

    /** Before this cell there is hardly room for as many as followed the last beginning. */
    private int full;

    private int many;

    private int length;

    /** @param shorter by number, from 1: the number before @param codes the code by which a number follows */
    TriePacking(int size, int[] shorter, int[] codes) {
        base = new int[size];
        cell = new int[size];
        int[] first = new int[size + 1];
        int[] longer = longer(size, shorter, codes, first);
        for (long widest : widest(first)) {
            int one = (int) widest;
            int[] next = Arrays.copyOfRange(longer, first[one], first[one + 1]);
            base[one] = one == 0 ? 0 : room(next, codes);
            for (int number : next) {
                take(number, base[one] + codes[number]);
            }
        }
    }

    /** How many cells there are, free ones among them. */
    int length() {
        return length;
    }

    /** The numbers by the one before each, then by code. @param first is told where those of each begin */
    private static int[] longer(int size, int[] shorter, int[] codes, int[] first) {
        long[] sorted = new long[size - 1];
        for (int number = 1; number < size; number++) {
            sorted[number - 1] = (long) shorter[number] << 42 | (long) codes[number] << 24 | number;
            first[shorter[number] + 1]++;
        }
        for (int number = 0; number < size; number++) {
            first[number + 1] += first[number];
        }
        Arrays.sort(sorted);
        return Arrays.stream(sorted).mapToInt(key -> (int) key & 0xFFFFFF).toArray();
    }

    /** In the lower half of each: the number of a beginning that is no end, those first that most follow, nothing before all. */
    private static long[] widest(int[] first) {
        long[] widest = new long[first.length - 1];
        int many = 0;
        for (int number = 0; number < first.length - 1; number++) {
            if (first[number + 1] > first[number]) {
                widest[many++] = (long) (number == 0 ? Integer.MIN_VALUE : first[number] - first[number + 1]) << Integer.SIZE | number;
            }
        }
        Arrays.sort(widest, 0, many);
        return Arrays.copyOf(widest, many);
    }

    /** A base with all cells free, looked for among 64 at a time, and not again where as many found no room before. */
    private int room(int[] next, int[] codes) {
        if (next.length != many) {
            many = next.length;
            full = 0;
        }
        for (int from = Math.max(1, full - codes[next[0]]); ; from += Long.SIZE) {
            long fitting = -1;
            for (int i = 0; i < next.length && fitting != 0; i++) {
                fitting &= ~takenFrom(from + codes[next[i]]);
            }
            if (fitting != 0) {
                full = from + codes[next[0]];
                return from + Long.numberOfTrailingZeros(fitting);
            }
        }
    }

    private long takenFrom(int cell) {
        int word = cell / Long.SIZE;
        if (word + 1 >= taken.length) {
            taken = Arrays.copyOf(taken, 2 * word + 2);
        }
        int bit = cell % Long.SIZE;
        return bit == 0 ? taken[word] : taken[word] >>> bit | taken[word + 1] << -bit;
    }

    private void take(int number, int at) {
        cell[number] = at;
        takenFrom(at);
        taken[at / Long.SIZE] |= 1L << at;
        length = Math.max(length, at + 1);
    }
}

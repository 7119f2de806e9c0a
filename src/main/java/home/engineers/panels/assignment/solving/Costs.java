package home.engineers.panels.assignment.solving;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What a unit of flow costs on each arc, never below 0, exactly. A cost is {@code high * 2^40 + low}: so sums along any path
 * fit into two longs, and need no objects.
 */
final class Costs {
    static final int LOW_BITS = 40;
    static final long LOW = (1L << LOW_BITS) - 1;
    private static final int MOST_BITS = 84;

    private long[] high;
    private long[] low;
    private int bits;

    Costs(int arcsForeseen) {
        this.high = new long[arcsForeseen];
        this.low = new long[arcsForeseen];
    }

    /** @param cost from 0 to less than 2^84; an arc that is not named costs 0 */
    void set(int arc, BigInteger cost) {
        if (cost.signum() < 0 || cost.bitLength() > MOST_BITS) {
            throw new IllegalArgumentException("a cost out of range: " + cost);
        }
        if (arc >= high.length) {
            high = Arrays.copyOf(high, arc * 2 + 16);
            low = Arrays.copyOf(low, arc * 2 + 16);
        }
        high[arc] = cost.shiftRight(LOW_BITS).longValueExact();
        low[arc] = cost.longValue() & LOW;
        bits = Math.max(bits, cost.bitLength());
    }

    long high(int arc) {
        return arc < high.length ? high[arc] : 0;
    }

    long low(int arc) {
        return arc < low.length ? low[arc] : 0;
    }

    /** In how many bits the largest can be written. */
    int bits() {
        return bits;
    }

    /** The cost without its last bits, as many as are said: at least so many that 62 are left. */
    long rounded(int arc, int without) {
        return without <= LOW_BITS
                ? high(arc) << LOW_BITS - without | low(arc) >> without
                : high(arc) >> without - LOW_BITS;
    }
}

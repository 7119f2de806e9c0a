package home.engineers.search.internal.lucene.bulk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Terms as numbers, each with the {@link Place} where it stands. */
final class Numbers {
    /** What tells terms apart that have the place in the lower half of their number. */
    static final long UPPER_HALF = -1L << Integer.SIZE;

    private static final int FIRST_SIZE = 1 << 12;
    private final boolean packed;
    private long[] keys = new long[FIRST_SIZE];
    private long @Nullable [] places;
    private int size;

    /** @param packed whether terms take the upper half of their numbers alone, and the place the lower: half the room */
    Numbers(boolean packed) {
        this.packed = packed;
        this.places = packed ? null : new long[FIRST_SIZE];
    }

    boolean packed() {
        return packed;
    }

    void add(long key, int place) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            places = places == null ? null : Arrays.copyOf(places, 2 * size);
        }
        if (places == null) {
            keys[size++] = key | place & ~UPPER_HALF;
        } else {
            keys[size] = key;
            places[size++] = place;
        }
    }

    /** As many as others, of any value, to be written over. */
    void take(int many) {
        if (many > keys.length) {
            keys = new long[many];
            places = places == null ? null : new long[many];
        }
        size = many;
    }

    /** The number of a term, with its place where it is packed. */
    long key(int at) {
        return keys[at];
    }

    /** The number of a term. */
    long term(int at) {
        return packed ? keys[at] & UPPER_HALF : keys[at];
    }

    /** Of all terms, by where these stand. Not to be changed. */
    long[] places() {
        return places == null ? keys : places;
    }

    /** Puts what another has at a place into a place of this. */
    void set(int at, Numbers other, int from) {
        keys[at] = other.keys[from];
        if (places != null && other.places != null) {
            places[at] = other.places[from];
        }
    }

    /** Where the terms after the one at a place begin, in a list that is sorted. */
    int after(int at) {
        long term = term(at);
        int next = at + 1;
        while (next < size && term(next) == term) {
            next++;
        }
        return next;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }
}

package home.engineers.search.internal.lucene.bulk;

import java.util.Arrays;

/** Terms as numbers, each with the place where it stands. */
final class Numbers {
    private static final int FIRST_SIZE = 1 << 14;
    private long[] keys = new long[FIRST_SIZE];
    private long[] places = new long[FIRST_SIZE];
    private int size;

    void add(long key, long place) {
        if (size == keys.length) {
            room(2 * size);
        }
        keys[size] = key;
        places[size++] = place;
    }

    private void room(int most) {
        keys = Arrays.copyOf(keys, most);
        places = Arrays.copyOf(places, most);
    }

    /** As many as others, of any value, to be written over. */
    void take(int many) {
        if (many > keys.length) {
            keys = new long[many];
            places = new long[many];
        }
        size = many;
    }

    void set(int at, long key, long place) {
        keys[at] = key;
        places[at] = place;
    }

    long key(int at) {
        return keys[at];
    }

    long place(int at) {
        return places[at];
    }

    /** Of all keys, by where these stand. Not to be changed. */
    long[] places() {
        return places;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }
}

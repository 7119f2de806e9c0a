package home.engineers.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The terms of a text in their order. Those of up to four signs, which are nearly all of a Chinese text, stand here as
 * numbers: a text has hundreds of them, and each as an object would take ten times the room and a visit to the memory.
 */
public final class TermList {
    private static final int FIRST_SIZE = 32;
    private final List<String> longer = new ArrayList<>(0);
    private long[] keys;
    private int size;

    /** @param room for how many terms, as far as is known */
    public TermList(int room) {
        this.keys = new long[Math.max(room, 1)];
    }

    /** Without a guess of how many there will be. */
    public TermList() {
        this(FIRST_SIZE);
    }

    /** Of these terms. */
    public static TermList of(List<String> terms) {
        TermList list = new TermList(terms.size());
        terms.forEach(list::add);
        return list;
    }

    public void add(String term) {
        add(term, 0, term.length());
    }

    /** The term is a piece of a text. */
    public void add(String text, int from, int to) {
        long key = SignKey.of(text, from, to);
        if (key == SignKey.NONE) {
            longer.add(text.substring(from, to));
        }
        room(1);
        keys[size++] = key;
    }

    public void addAll(TermList other) {
        room(other.size);
        System.arraycopy(other.keys, 0, keys, size, other.size);
        size += other.size;
        longer.addAll(other.longer);
    }

    private void room(int more) {
        if (size + more > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(2 * keys.length, size + more));
        }
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Is told of each term, in their order. */
    public interface Each {
        /** @param key of {@link SignKey} */
        void sign(int position, long key);

        void longer(int position, String term);
    }

    public void forEach(Each each) {
        int next = 0;
        for (int position = 0; position < size; position++) {
            if (keys[position] == SignKey.NONE) {
                each.longer(position, longer.get(next++));
            } else {
                each.sign(position, keys[position]);
            }
        }
    }

    public List<String> toList() {
        List<String> terms = new ArrayList<>(size);
        forEach(new Each() {
            @Override
            public void sign(int position, long key) {
                terms.add(SignKey.text(key));
            }

            @Override
            public void longer(int position, String term) {
                terms.add(term);
            }
        });
        return terms;
    }
}

package home.engineers.search.internal.lucene.bulk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/**
 * Terms of one field of many documents, first in the order they come, then in their own.
 *
 * <p>A table of terms, as Lucene fills it document by document, is larger than what a processor keeps near, so that nearly every
 * term waits for the memory several times. Here each is put down as a number behind the last one, and the numbers are
 * sorted by digits, which goes through the memory from one end to the other.
 */
final class TermColumn {
    private final boolean positions;
    private final Map<String, Places> longer = new HashMap<>();
    private Numbers numbers = new Numbers();
    private int[] lengths = new int[1 << 10];
    private int documents;

    /** @param positions whether the places of terms are kept, or only how often each stands in a document */
    TermColumn(boolean positions) {
        this.positions = positions;
    }

    boolean positions() {
        return positions;
    }

    /** Places of one term in the order they came: the document in the upper half, the position in the lower. */
    static final class Places {
        private long[] all = new long[4];
        private int size;

        void add(long place) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size++] = place;
        }
    }

    /** @param document not before one that was added */
    void add(int document, List<String> terms) {
        for (int position = 0; position < terms.size(); position++) {
            put(terms.get(position), (long) document << Integer.SIZE | position);
        }
        if (document >= lengths.length) {
            lengths = Arrays.copyOf(lengths, 2 * document);
        }
        Arrays.fill(lengths, documents, document, -1);
        lengths[document] = terms.size();
        documents = document + 1;
    }

    private void put(String term, long place) {
        long key = SignKey.of(term);
        if (key == SignKey.NONE) {
            longer.computeIfAbsent(term, any -> new Places()).add(place);
            return;
        }
        numbers.add(key, place);
    }

    /** How many terms a document has in this field, or -1 where it has no such field. */
    int length(int document) {
        return document < documents ? lengths[document] : -1;
    }

    /**
     * All that was added. Nothing may be added after, before it is {@link #clear cleared}.
     *
     * @param spare for another order; afterwards it may be used for the next
     */
    SortedTerms sorted(Spare spare) {
        numbers = spare.sort(numbers);
        Map<BytesRef, long[]> others = HashMap.newHashMap(longer.size());
        longer.forEach((term, at) -> others.put(new BytesRef(term), Arrays.copyOf(at.all, at.size)));
        return new SortedTerms(positions, numbers, others);
    }

    /** Keeps the room for as many again. */
    void clear() {
        numbers.clear();
        longer.clear();
        documents = 0;
    }
}

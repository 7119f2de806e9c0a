package home.engineers.search.internal.lucene.bulk;

import home.engineers.search.text.SignKey;
import home.engineers.search.text.TermList;
import java.util.Arrays;
import java.util.HashMap;
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
    /** Of up to two signs. */
    private Numbers pairs = new Numbers(true);
    /** Of three and four signs. */
    private Numbers fours = new Numbers(false);
    private int[] lengths = new int[1 << 10];
    private int documents;

    /** @param positions whether the places of terms are kept, or only how often each stands in a document */
    TermColumn(boolean positions) {
        this.positions = positions;
    }

    boolean positions() {
        return positions;
    }

    /** The {@link Place}s of one term in the order they came. */
    private static final class Places {
        private long[] all = new long[4];
        private int size;

        void add(int place) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size++] = place;
        }
    }

    /** @param document not before one that was added */
    void add(int document, TermList terms) {
        terms.forEach(new TermList.Each() {
            @Override
            public void sign(int position, long key) {
                ((key & ~Numbers.UPPER_HALF) == SignKey.NONE ? pairs : fours).add(key, Place.of(document, position));
            }

            @Override
            public void longer(int position, String term) {
                longer.computeIfAbsent(term, any -> new Places()).add(Place.of(document, position));
            }
        });
        if (document >= lengths.length) {
            lengths = Arrays.copyOf(lengths, 2 * document);
        }
        Arrays.fill(lengths, documents, document, -1);
        lengths[document] = terms.size();
        documents = document + 1;
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
        pairs = spare.sort(pairs);
        fours = spare.sort(fours);
        Map<BytesRef, long[]> others = HashMap.newHashMap(longer.size());
        longer.forEach((term, at) -> others.put(new BytesRef(term), Arrays.copyOf(at.all, at.size)));
        return new SortedTerms(positions, pairs, fours, others);
    }

    /** Keeps the room for as many again. */
    void clear() {
        pairs.clear();
        fours.clear();
        longer.clear();
        documents = 0;
    }
}

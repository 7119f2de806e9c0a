package home.engineers.search.internal.lucene.bulk;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** From the first term to the last; nothing can be looked for. */
final class TermWalk extends BaseTermsEnum {
    private static final int SIGNS = 4;
    private static final int BITS = 16;
    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;
    private static final int SIX_BITS = 0x3F;

    private final SortedTerms terms;
    private final BytesRef written = new BytesRef(3 * SIGNS);
    private final PlaceWalk walk = new PlaceWalk();
    private BytesRef current = written;
    private int nextKey;
    private int nextOther;
    private long[] places;
    private int from;
    private int to;

    TermWalk(SortedTerms terms) {
        this.terms = terms;
        this.places = terms.numbers().places();
        write();
    }

    @Override
    public @Nullable BytesRef next() {
        boolean keys = nextKey < terms.numbers().size();
        boolean others = nextOther < terms.others().size();
        if (!keys && !others) {
            return null;
        }
        if (keys && (!others || writtenComesFirst())) {
            takeKey();
        } else {
            takeOther();
        }
        return current;
    }

    private boolean writtenComesFirst() {
        write();
        return written.compareTo(terms.others().get(nextOther).getKey()) < 0;
    }

    private void takeKey() {
        write();
        current = written;
        places = terms.numbers().places();
        from = nextKey;
        to = from + 1;
        while (to < terms.numbers().size() && terms.numbers().key(to) == terms.numbers().key(from)) {
            to++;
        }
        nextKey = to;
    }

    private void takeOther() {
        current = terms.others().get(nextOther).getKey();
        places = terms.others().get(nextOther).getValue();
        from = 0;
        to = places.length;
        nextOther++;
    }

    /** The next key as UTF-8. */
    private void write() {
        written.length = 0;
        if (nextKey < terms.numbers().size()) {
            for (long rest = terms.numbers().key(nextKey); rest != 0; rest <<= BITS) {
                write((char) (rest >>> (SIGNS - 1) * BITS));
            }
        }
    }

    private void write(char sign) {
        if (sign < ONE_BYTE) {
            put(sign);
        } else if (sign < TWO_BYTES) {
            put(0xC0 | sign >> 6);
            put(ONE_BYTE | sign & SIX_BITS);
        } else {
            put(0xE0 | sign >> 12);
            put(ONE_BYTE | sign >> 6 & SIX_BITS);
            put(ONE_BYTE | sign & SIX_BITS);
        }
    }

    private void put(int value) {
        written.bytes[written.length++] = (byte) value;
    }

    @Override
    public BytesRef term() {
        return current;
    }

    @Override
    public int docFreq() {
        int documents = 0;
        int last = -1;
        for (int i = from; i < to; i++) {
            int document = PlaceWalk.document(places[i]);
            if (document != last) {
                documents++;
                last = document;
            }
        }
        return documents;
    }

    @Override
    public long totalTermFreq() {
        return to - from;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
        return walk.over(places, from, to);
    }

    @Override
    public ImpactsEnum impacts(int flags) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(long ord) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long ord() {
        throw new UnsupportedOperationException();
    }
}

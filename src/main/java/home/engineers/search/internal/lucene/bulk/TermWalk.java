package home.engineers.search.internal.lucene.bulk;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** From the first term to the last; nothing can be looked for. */
final class TermWalk extends BaseTermsEnum {
    private final SortedTerms terms;
    private final BytesRef written = new BytesRef(SignKey.MOST_BYTES);
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

    private void write() {
        SignKey.write(nextKey < terms.numbers().size() ? terms.numbers().key(nextKey) : SignKey.NONE, written);
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

package home.engineers.search.internal.lucene.bulk;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** From the first term to the last; nothing can be looked for. */
final class TermWalk extends BaseTermsEnum {
    private final SortedTerms terms;
    private final BytesRef written = new BytesRef(SignBytes.MOST);
    private final PlaceWalk walk = new PlaceWalk();
    private BytesRef current = written;
    private int nextPair;
    private int nextFour;
    private int nextOther;
    private long[] places;
    private int from;
    private int to;

    TermWalk(SortedTerms terms) {
        this.terms = terms;
        this.places = terms.pairs().places();
    }

    @Override
    public @Nullable BytesRef next() {
        boolean pair = nextPair < terms.pairs().size();
        boolean four = nextFour < terms.fours().size();
        if (pair || four) {
            boolean pairFirst = pair && (!four || Long.compareUnsigned(terms.pairs().term(nextPair), terms.fours().term(nextFour)) < 0);
            SignBytes.write(pairFirst ? terms.pairs().term(nextPair) : terms.fours().term(nextFour), written);
            if (!otherComesFirst()) {
                take(pairFirst);
                return current;
            }
        } else if (nextOther == terms.others().size()) {
            return null;
        }
        takeOther();
        return current;
    }

    private boolean otherComesFirst() {
        return nextOther < terms.others().size() && terms.others().get(nextOther).getKey().compareTo(written) < 0;
    }

    private void take(boolean pair) {
        Numbers numbers = pair ? terms.pairs() : terms.fours();
        current = written;
        places = numbers.places();
        from = pair ? nextPair : nextFour;
        to = numbers.after(from);
        if (pair) {
            nextPair = to;
        } else {
            nextFour = to;
        }
    }

    private void takeOther() {
        current = terms.others().get(nextOther).getKey();
        places = terms.others().get(nextOther).getValue();
        from = 0;
        to = places.length;
        nextOther++;
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
            int document = Place.document(places[i]);
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

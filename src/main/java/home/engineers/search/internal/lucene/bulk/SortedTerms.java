package home.engineers.search.internal.lucene.bulk;

import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Terms of one field in their order, to be gone through from the first to the last. */
final class SortedTerms extends Terms {
    private final boolean positions;
    private final Numbers pairs;
    private final Numbers fours;
    private final List<Map.Entry<BytesRef, long[]>> others;

    /**
     * @param pairs terms of up to two signs in their order, each as often as it stands somewhere
     * @param fours those of three and four signs
     * @param others all other terms with their places
     */
    SortedTerms(boolean positions, Numbers pairs, Numbers fours, Map<BytesRef, long[]> others) {
        this.positions = positions;
        this.pairs = pairs;
        this.fours = fours;
        this.others = others.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    @Override
    public TermsEnum iterator() {
        return new TermWalk(this);
    }

    Numbers pairs() {
        return pairs;
    }

    Numbers fours() {
        return fours;
    }

    List<Map.Entry<BytesRef, long[]>> others() {
        return others;
    }

    /** Not known before all are gone through. */
    @Override
    public long size() {
        return -1;
    }

    @Override
    public long getSumTotalTermFreq() {
        return (long) pairs.size() + fours.size() + others.stream().mapToLong(other -> other.getValue().length).sum();
    }

    @Override
    public long getSumDocFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getDocCount() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasFreqs() {
        return true;
    }

    @Override
    public boolean hasOffsets() {
        return false;
    }

    @Override
    public boolean hasPositions() {
        return positions;
    }

    @Override
    public boolean hasPayloads() {
        return false;
    }
}

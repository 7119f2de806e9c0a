package home.engineers.search.internal.lucene.bulk;

import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Terms of one field in their order, to be gone through from the first to the last. */
final class SortedTerms extends Terms {
    private final boolean positions;
    private final Numbers numbers;
    private final List<Map.Entry<BytesRef, long[]>> others;

    /**
     * @param numbers terms of up to four signs in their order, each as often as it stands somewhere
     * @param others all other terms with their places
     */
    SortedTerms(boolean positions, Numbers numbers, Map<BytesRef, long[]> others) {
        this.positions = positions;
        this.numbers = numbers;
        this.others = others.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    @Override
    public TermsEnum iterator() {
        return new TermWalk(this);
    }

    Numbers numbers() {
        return numbers;
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
        return numbers.size() + others.stream().mapToLong(other -> other.getValue().length).sum();
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

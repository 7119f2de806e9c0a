package home.engineers.search.internal.lucene.bulk;

import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.SmallFloat;

/** How long a text of each document is, as similarities by BM25 keep it. */
final class LengthWalk extends NumericDocValues {
    private final TermColumn column;
    private final int documents;
    private int document = -1;

    LengthWalk(TermColumn column, int documents) {
        this.column = column;
        this.documents = documents;
    }

    @Override
    public long longValue() {
        int length = column.length(document);
        return length == 0 ? 0 : SmallFloat.intToByte4(length);
    }

    @Override
    public boolean advanceExact(int target) {
        document = target;
        return column.length(target) >= 0;
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() {
        return advance(document + 1);
    }

    @Override
    public int advance(int target) {
        document = target;
        while (document < documents && column.length(document) < 0) {
            document++;
        }
        if (document >= documents) {
            document = NO_MORE_DOCS;
        }
        return document;
    }

    @Override
    public long cost() {
        return documents;
    }
}

package home.engineers.search.internal.lucene.bulk;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The documents and positions of one term. */
final class PlaceWalk extends PostingsEnum {
    private long[] places = {};
    private int to;
    private int first;
    private int next;
    private int position;
    private int document = -1;

    PlaceWalk over(long[] all, int from, int end) {
        places = all;
        to = end;
        first = from;
        next = from;
        position = from;
        document = -1;
        return this;
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() {
        first = next;
        position = next;
        if (next == to) {
            document = NO_MORE_DOCS;
            return document;
        }
        document = Place.document(places[next]);
        while (next < to && Place.document(places[next]) == document) {
            next++;
        }
        return document;
    }

    @Override
    public int advance(int target) throws IOException {
        return slowAdvance(target);
    }

    @Override
    public int freq() {
        return next - first;
    }

    @Override
    public int nextPosition() {
        return Place.position(places[position++]);
    }

    @Override
    public int startOffset() {
        return -1;
    }

    @Override
    public int endOffset() {
        return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
        return null;
    }

    @Override
    public long cost() {
        return to - first;
    }
}

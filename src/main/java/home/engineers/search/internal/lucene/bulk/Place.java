package home.engineers.search.internal.lucene.bulk;

/** Where a term stands in a pile, in the lower half of a number: the document in its upper part, the position in its lower. */
final class Place {
    /** How many documents a pile can have, and how many terms a text of each. */
    static final int MOST = 1 << Short.SIZE;

    private Place() {}

    static int of(int document, int position) {
        return document << Short.SIZE | position;
    }

    static int document(long place) {
        return (int) place >>> Short.SIZE;
    }

    static int position(long place) {
        return (int) place & MOST - 1;
    }
}

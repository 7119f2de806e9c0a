package home.engineers.search;

/** A cursor that leads nowhere: of another question, or of a state of the index that is no longer kept. The list begins anew. */
public final class ExpiredCursor extends RuntimeException {
    public ExpiredCursor(String why) {
        super(why);
    }
}

package home.engineers.search;

/**
 * How far an index has followed the database: everything that changed in transactions before {@code transaction}, and of
 * that one what stands up to {@code id}.
 *
 * @param transaction an xid8 of PostgreSQL
 * @param id the last id taken in of that transaction; empty for none
 */
public record FeedPosition(long transaction, String id) implements Comparable<FeedPosition> {
    public static final FeedPosition START = new FeedPosition(0, "");

    @Override
    public int compareTo(FeedPosition other) {
        int first = Long.compareUnsigned(transaction, other.transaction);
        return first != 0 ? first : id.compareTo(other.id);
    }

    /** As one word. */
    public String written() {
        return Long.toUnsignedString(transaction) + ":" + id;
    }

    /** @param written as {@link #written} gave it */
    public static FeedPosition read(String written) {
        int colon = written.indexOf(':');
        return new FeedPosition(Long.parseUnsignedLong(written.substring(0, colon)), written.substring(colon + 1));
    }
}

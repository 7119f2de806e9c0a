package home.engineers.search.internal;

import home.engineers.search.FeedPosition;
import home.engineers.search.IndexDocument;
import home.engineers.search.SearchRequest;
import home.engineers.search.SearchResult;
import java.util.Collection;
import java.util.List;

/** One index as it was built from the database, in whichever engine. */
public interface Generation extends AutoCloseable {
    /** How far what is kept for good follows the database, and what it was built by. */
    Mark mark();

    /**
     * Puts in what changed and takes out what is gone. Seen after {@link #show}; kept for good, together with the mark,
     * at the latest by {@link #keep}.
     *
     * @param gone ids of which some may not be there
     */
    void write(Collection<IndexDocument> changed, Collection<String> gone, Mark reached);

    /** From now on searches see all that was written. */
    void show();

    /** All that was written is there after whatever may happen to this process. */
    void keep();

    /** Nothing comes for now: what was put off while much came may be done. */
    default void settle() {}

    SearchResult search(SearchRequest request);

    long count();

    /** What documents there are, in the order of their ids. @param after an id, or empty for the first ones */
    List<Print> prints(String after, int limit);

    /** Whether it takes nothing more after something could not be written; opened again it goes on from what was kept. */
    default boolean broken() {
        return false;
    }

    @Override
    void close();

    /**
     * @param database which database it follows
     * @param edition of its schema
     * @param whole whether it has held all documents once
     */
    record Mark(String database, int edition, boolean whole, FeedPosition position) {
        Mark at(FeedPosition reached) {
            return new Mark(database, edition, whole, reached);
        }

        Mark wholeAt(FeedPosition reached) {
            return new Mark(database, edition, true, reached);
        }
    }

    /** A document by its id and what it holds. */
    record Print(String id, String hash) {}
}

package home.engineers.search;

import java.util.Optional;

/** The documents of one source, searchable. It follows the database by itself, a moment behind. */
public interface SearchIndex {
    IndexSchema schema();

    /** @throws ExpiredCursor where the request goes on from a page that cannot be gone on from */
    SearchResult search(SearchRequest request);

    /**
     * Takes in all that was committed before.
     *
     * @return whether that came to its end; where another transaction stays open for long it does not
     */
    boolean catchUp();

    /** Builds the index anew from the database; the one there is serves meanwhile. Returns at once. */
    void rebuild();

    State state();

    /**
     * @param documents that can be found
     * @param rebuilding how far a rebuild has come, where one is ordered or going on
     */
    record State(String index, String engine, long documents, FeedPosition position, Optional<Progress> rebuilding) {}

    /** So many documents of about so many. */
    record Progress(long done, long all) {}
}

package home.engineers.search;

import java.util.List;

/** All indexes of the house. */
public interface SearchIndexes {
    /** @throws IllegalArgumentException where no source has a schema of this name */
    SearchIndex index(String name);

    List<SearchIndex> all();

    /** How each index stands on this node; none throws where it cannot be opened. */
    List<IndexStanding> standings();

    /** Has an index compared with the database, document by document. Returns at once. */
    void compare(String name);
}

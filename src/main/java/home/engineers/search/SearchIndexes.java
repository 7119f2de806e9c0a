package home.engineers.search;

import java.util.List;

/** All indexes of the house. */
public interface SearchIndexes {
    /** @throws IllegalArgumentException where no source has a schema of this name */
    SearchIndex index(String name);

    List<SearchIndex> all();
}

package home.engineers.search;

import home.engineers.search.SearchQuery.All;
import home.engineers.search.SearchQuery.Words;
import home.engineers.search.internal.Generation;
import home.engineers.search.internal.Generation.Mark;
import home.engineers.search.internal.lucene.LuceneGeneration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The texts of a task in an index. */
public record SearchedCollection(Generation index) implements AutoCloseable {
    public static final IndexSchema SCHEMA = new IndexSchema("relevance", 1, List.of(IndexField.ranked("text", 1)));
    public static final Mark START = new Mark("none", 1, true, FeedPosition.START);

    public static SearchedCollection inMemory(RelevanceTask task) {
        try {
            return in(new LuceneGeneration(SCHEMA, "memory", new ByteBuffersDirectory(), START), task);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static SearchedCollection in(Generation index, RelevanceTask task) {
        index.write(task.documents(), List.of(), START);
        index.show();
        return new SearchedCollection(index);
    }

    /** The first ten, best first: those with all words, and where there is none, those with any. */
    public List<String> find(String query) {
        List<String> strict = find(query, false);
        return strict.isEmpty() ? find(query, true) : strict;
    }

    /** @param any whether one of the words is enough */
    public List<String> find(String query, boolean any) {
        return index.search(SearchRequest.first(10, new Words("", query, any), new All())).hits().stream()
                .map(SearchResult.Hit::id)
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }
}

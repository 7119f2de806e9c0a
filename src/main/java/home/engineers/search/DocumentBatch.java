package home.engineers.search;

import home.engineers.search.internal.Generation.Mark;
import home.engineers.search.internal.lucene.LuceneGeneration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * A few documents in memory, against which many stored queries are run: each finds of them what it would find of them
 * in the whole index, since both are read by the same plan and the same terms.
 */
public final class DocumentBatch implements AutoCloseable {
    private final LuceneGeneration documents;

    private DocumentBatch(LuceneGeneration documents) {
        this.documents = documents;
    }

    public static DocumentBatch of(IndexSchema schema, Collection<IndexDocument> documents) {
        try {
            Mark nowhere = new Mark("", schema.edition(), true, FeedPosition.START);
            LuceneGeneration kept = new LuceneGeneration(schema, "batch", new ByteBuffersDirectory(), nowhere);
            kept.write(documents, List.of(), nowhere);
            kept.show();
            return new DocumentBatch(kept);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Ids of the documents that a query finds. @param visible what its owner may see */
    public Set<String> found(SearchQuery query, SearchQuery visible) {
        return documents.ids(query, visible);
    }

    /** Ids of the documents that each of the queries finds, in their order. Queries whose words no document has are not run. */
    public List<Set<String>> found(List<StoredQuery> queries) {
        return documents.ids(queries.stream().map(StoredQuery::plan).toList());
    }

    @Override
    public void close() {
        documents.close();
    }
}

package home.engineers.search.internal.lucene;

import home.engineers.search.FeedPosition;
import home.engineers.search.IndexDocument;
import home.engineers.search.IndexSchema;
import home.engineers.search.SearchQuery;
import home.engineers.search.SearchRequest;
import home.engineers.search.SearchResult;
import home.engineers.search.internal.DocumentForm;
import home.engineers.search.internal.Generation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** An index of Lucene in this process. */
public final class LuceneGeneration implements Generation {
    /** A larger one takes longer for each term, whose place in memory the processor must then fetch from afar. */
    private static final double BUFFER_MIB = 64;
    /** The parser keeps queries below; what a house puts together itself may be longer. */
    private static final int MOST_CLAUSES = 8_192;

    private static final String DATABASE = "database";
    private static final String EDITION = "edition";
    private static final String WHOLE = "whole";
    private static final String POSITION = "position";

    private final IndexSchema schema;
    private final Directory directory;
    private final IndexWriter writer;
    private final IncomingDocuments incoming;
    private final SearcherManager current;
    private final Snapshots snapshots;
    private final LuceneSearch search;
    private Mark reached;
    private @Nullable Mark kept;
    private @Nullable StoredPlans stored;

    /**
     * @param name tells it from others of the schema
     * @param fresh what a new one says of itself
     * @throws IOException where the directory holds something that cannot be opened
     */
    public LuceneGeneration(IndexSchema schema, String name, Directory directory, Mark fresh) throws IOException {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        this.schema = schema;
        this.directory = directory;
        TieredMergePolicy merging = new TieredMergePolicy();
        this.writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer())
                .setRAMBufferSizeMB(BUFFER_MIB)
                .setMergePolicy(merging)
                .setCommitOnClose(false));
        this.incoming = new IncomingDocuments(writer, merging);
        this.current = new SearcherManager(writer, new SearcherFactory());
        this.snapshots = new Snapshots(name, current);
        this.search = new LuceneSearch(schema, snapshots);
        this.kept = marked(writer.getLiveCommitData());
        this.reached = kept == null ? fresh : kept;
    }

    private static @Nullable Mark marked(@Nullable Iterable<Map.Entry<String, String>> data) {
        if (data == null) {
            return null;
        }
        Map<String, String> said = new HashMap<>();
        data.forEach(entry -> said.put(entry.getKey(), entry.getValue()));
        return said.containsKey(POSITION)
                ? new Mark(said.get(DATABASE), Integer.parseInt(said.get(EDITION)), Boolean.parseBoolean(said.get(WHOLE)),
                        FeedPosition.read(said.get(POSITION)))
                : null;
    }

    @Override
    public synchronized Mark mark() {
        return reached;
    }

    @Override
    public void write(Collection<IndexDocument> changed, Collection<String> gone, Mark mark) {
        incoming.write(changed.parallelStream().map(document -> DocumentForm.of(schema, document)).toList(), gone.stream().map(IncomingDocuments::key).toList());
        synchronized (this) {
            reached = mark;
        }
    }

    @Override
    public void show() {
        incoming.finish();
        io(current::maybeRefreshBlocking);
    }

    @Override
    public synchronized void keep() {
        if (reached.equals(kept)) {
            return;
        }
        incoming.finish();
        writer.setLiveCommitData(Map.of(
                DATABASE, reached.database(), EDITION, String.valueOf(reached.edition()), WHOLE, String.valueOf(reached.whole()),
                POSITION, reached.position().written()).entrySet());
        io(writer::commit);
        kept = reached;
    }

    @Override
    public void settle() {
        incoming.settle();
        io(current::maybeRefreshBlocking);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return got(() -> search.search(request));
    }

    /** Ids of all that a query finds, in no order and without ranking. */
    public Set<String> ids(SearchQuery query, SearchQuery visible) {
        return got(() -> snapshots.now(searcher -> search.ids(query, visible, searcher)));
    }

    /** Ids that each of the plans finds, in their order; what was asked of the same state before is remembered. */
    public List<Set<String>> ids(List<StoredPlan> plans) {
        return got(() -> snapshots.now(searcher -> on(searcher).found(plans)));
    }

    private synchronized StoredPlans on(IndexSearcher state) throws IOException {
        StoredPlans ready = stored == null || !stored.on(state) ? new StoredPlans(state) : stored;
        stored = ready;
        return ready;
    }

    @Override
    public long count() {
        return got(() -> snapshots.now(searcher -> (long) searcher.getIndexReader().numDocs()));
    }

    @Override
    public List<Print> prints(String after, int limit) {
        return got(() -> snapshots.now(searcher -> LucenePrints.after(searcher.getIndexReader(), after, limit)));
    }

    /** A writer closes itself where the disk is full. */
    @Override
    public boolean broken() {
        return !writer.isOpen();
    }

    @Override
    public void close() {
        io(() -> {
            snapshots.close();
            incoming.close();
            writer.close();
            directory.close();
        });
    }

    private interface Act {
        void run() throws IOException;
    }

    private interface Asked<T> {
        T get() throws IOException;
    }

    private static void io(Act act) {
        got(() -> {
            act.run();
            return true;
        });
    }

    private static <T> T got(Asked<T> asked) {
        try {
            return asked.get();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

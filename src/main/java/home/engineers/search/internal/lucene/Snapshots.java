package home.engineers.search.internal.lucene;

import home.engineers.search.ExpiredCursor;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/**
 * States of an index that pages are still turned in: of ten minutes, and no more than fifty, since each holds on to what
 * was deleted since.
 */
final class Snapshots implements AutoCloseable {
    private static final double SECONDS = 600;
    private static final int MOST = 50;
    private final String generation;
    private final SearcherManager current;
    private final SearcherLifetimeManager kept = new SearcherLifetimeManager();

    Snapshots(String generation, SearcherManager current) {
        this.generation = generation;
        this.current = current;
    }

    /** What is done with one state of an index. */
    interface Looking<T> {
        T at(IndexSearcher searcher) throws IOException;
    }

    <T> T now(Looking<T> looking) throws IOException {
        IndexSearcher searcher = current.acquire();
        try {
            return looking.at(searcher);
        } finally {
            current.release(searcher);
        }
    }

    /**
     * @param snapshot as {@link #keep} named it
     * @param orNow whether the state of now will do where that one is gone
     * @throws ExpiredCursor where it is gone and will not do
     */
    <T> T at(String snapshot, boolean orNow, Looking<T> looking) throws IOException {
        IndexSearcher searcher = find(snapshot);
        if (searcher == null) {
            if (orNow) {
                return now(looking);
            }
            throw new ExpiredCursor("snapshot " + snapshot + " is gone");
        }
        try {
            return looking.at(searcher);
        } finally {
            kept.release(searcher);
        }
    }

    private @Nullable IndexSearcher find(String snapshot) {
        if (!snapshot.startsWith(generation + "@")) {
            return null;
        }
        try {
            return kept.acquire(Long.parseLong(snapshot.substring(generation.length() + 1)));
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    /** Keeps the state that the searcher looks at. @return its name */
    String keep(IndexSearcher searcher) throws IOException {
        String name = generation + "@" + kept.record(searcher);
        kept.prune(new SearcherLifetimeManager.Pruner() {
            private int younger;

            @Override
            public boolean doPrune(double age, IndexSearcher old) {
                younger++;
                return age > SECONDS || younger > MOST;
            }
        });
        return name;
    }

    @Override
    public void close() throws IOException {
        kept.close();
        current.close();
    }
}

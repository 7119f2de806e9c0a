package home.engineers.search.internal;

import home.engineers.search.DocumentSource;
import home.engineers.search.FeedPosition;
import home.engineers.search.IndexSchema;
import home.engineers.search.SearchIndex;
import home.engineers.search.SearchRequest;
import home.engineers.search.SearchResult;
import home.engineers.search.internal.Generation.Mark;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index of one source: serves one generation, keeps it up with the database, and puts a new one in its place. */
final class FollowingIndex implements SearchIndex, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowingIndex.class);
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long PAUSE_MILLIS = 20;
    private static final long BETWEEN_KEEPS = TimeUnit.SECONDS.toNanos(30);

    /** What comes in by the thousands is shown at most so often, and at its end: each time cuts off a piece of the index to be merged later. */
    private static final long BETWEEN_SHOWS = TimeUnit.SECONDS.toNanos(30);

    /** Only when nothing has come for so long is an index tidied: what comes next would wait. */
    private static final long UNTIL_SETTLED = TimeUnit.SECONDS.toNanos(10);

    private static final long MANY = 1_000;

    private final DocumentSource source;
    private final ChangeFeed feed;
    private final Engine engine;
    private final Filling filling;
    private final Serving serving;
    private final Lock rebuilding = new ReentrantLock();
    private final AtomicBoolean rebuildOrdered = new AtomicBoolean();
    private long keptAt = System.nanoTime();
    private long shownAt = System.nanoTime();
    private long writtenAt = System.nanoTime();
    private long unshown;
    private volatile @Nullable Progress progress;
    private volatile boolean closing;

    FollowingIndex(DocumentSource source, ChangeFeed feed, Engine engine) {
        this.source = source;
        this.feed = feed;
        this.engine = engine;
        this.filling = new Filling(source, feed);
        int number = engine.served(source.schema()).orElse(1);
        this.serving = new Serving(engine.open(source.schema(), number, fresh()), number);
        if (foreign(mark())) {
            replace(number + 1, engine.open(source.schema(), number + 1, fresh()));
        }
        engine.serve(source.schema(), serving.number());
        rebuildOrdered.set(!mark().whole() || mark().edition() != source.schema().edition());
    }

    private Mark fresh() {
        return new Mark(feed.database(), source.schema().edition(), false, FeedPosition.START);
    }

    /** What it holds is of another database, or of a time that this one has been put back from. */
    private boolean foreign(Mark mark) {
        return !mark.database().equals(feed.database()) || mark.position().compareTo(feed.begun()) > 0;
    }

    @Override
    public IndexSchema schema() {
        return source.schema();
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return serving.ask(served -> served.search(request));
    }

    List<Generation.Print> prints(String after, int limit) {
        return serving.ask(served -> served.prints(after, limit));
    }

    /** Takes in what has changed; nothing where the first filling is not done. */
    synchronized void follow() {
        if (engine.shared()) {
            adopt();
            feed.alone(source.schema().name(), this::followServed);
        } else {
            followServed();
        }
    }

    private void followServed() {
        if (serving.generation().broken()) {
            exchange(serving.number(), engine.open(source.schema(), serving.number(), fresh()));
        }
        if (mark().whole()) {
            long written = filling.follow(serving.generation());
            unshown += written;
            if (written == 0 || unshown < MANY || System.nanoTime() - shownAt > BETWEEN_SHOWS) {
                show();
            }
            settleAfterAWhile(written);
            keepNowAndThen();
        }
    }

    private void settleAfterAWhile(long written) {
        if (written > 0) {
            writtenAt = System.nanoTime();
        } else if (System.nanoTime() - writtenAt > UNTIL_SETTLED) {
            serving.generation().settle();
        }
    }

    private synchronized void show() {
        if (unshown > 0) {
            serving.generation().show();
            unshown = 0;
            shownAt = System.nanoTime();
        }
    }

    /** Keeping waits for the disk and cuts off a piece too; what was not kept is read again after a fall. */
    private void keepNowAndThen() {
        if (engine.shared() || System.nanoTime() - keptAt > BETWEEN_KEEPS) {
            serving.generation().keep();
            keptAt = System.nanoTime();
        }
    }

    /** Where another node has put a new generation in the place of the one that was served. */
    private void adopt() {
        engine.served(source.schema()).filter(now -> now != serving.number()).ifPresent(now -> exchange(now, engine.open(source.schema(), now, fresh())));
    }

    private void exchange(int by, Generation next) {
        serving.exchange(next, by);
        unshown = 0;
    }

    @Override
    public boolean catchUp() {
        FeedPosition begun = feed.begun();
        if (!mark().whole()) {
            rebuildIfOrdered();
        }
        for (long tries = PATIENCE_MILLIS / PAUSE_MILLIS; tries > 0; tries--) {
            follow();
            if (mark().position().compareTo(begun) >= 0) {
                show();
                return true;
            }
            if (!pause()) {
                return false;
            }
        }
        return false;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Mark mark() {
        return serving.ask(Generation::mark);
    }

    @Override
    public void rebuild() {
        rebuildOrdered.set(true);
    }

    /** Waits where another thread is at it. */
    void rebuildIfOrdered() {
        rebuilding.lock();
        try {
            if (rebuildOrdered.get() && rebuildHere()) {
                rebuildOrdered.set(false);
            }
        } finally {
            progress = null;
            rebuilding.unlock();
        }
    }

    /** @return false where another node is at it; it is asked again in a moment */
    private boolean rebuildHere() {
        if (!engine.shared()) {
            rebuildNow();
            return true;
        }
        return feed.alone(source.schema().name() + " rebuild", this::rebuildNow);
    }

    private void rebuildNow() {
        if (!mark().whole()) {
            build(serving.generation());
        } else {
            int number = serving.number() + 1;
            Generation next = engine.open(source.schema(), number, fresh());
            try {
                build(next);
                filling.follow(next);
                next.show();
                next.settle();
                next.keep();
            } catch (RuntimeException fault) {
                next.close();
                throw fault;
            }
            replace(number, next);
        }
        serving.generation().keep();
        LOG.info("index {} built with {} documents", source.schema().name(), serving.generation().count());
    }

    /** Everything that commits after the beginning is read from the feed, everything before stands in the table. */
    private void build(Generation next) {
        FeedPosition before = feed.ended();
        filling.all(next, this::report);
        next.write(List.of(), List.of(), next.mark().wholeAt(before));
    }

    private void report(Progress come) {
        progress = come;
        demandOpen();
    }

    private void demandOpen() {
        if (closing) {
            throw new IllegalStateException("the house is closing; the index is built at the next start");
        }
    }

    private synchronized void replace(int by, Generation next) {
        engine.serve(source.schema(), by);
        exchange(by, next);
        engine.forgetBefore(source.schema(), by);
    }

    @Override
    public State state() {
        return serving.ask(served ->
                new State(source.schema().name(), engine.name(), served.count(), served.mark().position(), rebuildProgress(served)));
    }

    private Optional<Progress> rebuildProgress(Generation served) {
        Progress come = progress;
        return come == null && rebuildOrdered.get() ? Optional.of(new Progress(0, served.count())) : Optional.ofNullable(come);
    }

    DocumentSource source() {
        return source;
    }

    @Override
    public void close() {
        closing = true;
        rebuilding.lock();
        try {
            shut();
        } finally {
            rebuilding.unlock();
        }
    }

    private synchronized void shut() {
        try {
            serving.generation().keep();
        } finally {
            serving.generation().close();
        }
    }
}

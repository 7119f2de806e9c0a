package home.engineers.search.internal;

import home.engineers.kernel.Unavailable;
import home.engineers.search.DocumentSource;
import home.engineers.search.IndexStanding;
import home.engineers.search.IndexStanding.Comparison;
import home.engineers.search.SearchIndex;
import home.engineers.search.SearchIndex.State;
import home.engineers.search.SearchIndexes;
import home.engineers.search.internal.IndexFaults.Deed;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens the index of every source when it is first asked for, and lets all of them follow the database while the house runs. */
@Component
class Indexes implements SearchIndexes, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long LAST_CALL_SECONDS = 20;
    private final ObjectProvider<DocumentSource> sources;
    private final ChangeFeed feed;
    private final Engine engine;
    private final IndexRecord record;
    private final IndexFaults faults = new IndexFaults();
    private final Set<String> comparisons = ConcurrentHashMap.newKeySet();
    private final Map<String, FollowingIndex> open = new TreeMap<>();
    private @Nullable ScheduledExecutorService threads;

    Indexes(ObjectProvider<DocumentSource> sources, ChangeFeed feed, Engine engine, IndexRecord record) {
        this.sources = sources;
        this.feed = feed;
        this.engine = engine;
        this.record = record;
    }

    @Override
    public SearchIndex index(String name) {
        return opened(sources.stream()
                .filter(source -> source.schema().name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no index " + name)));
    }

    private synchronized FollowingIndex opened(DocumentSource source) {
        return open.computeIfAbsent(source.schema().name(), name -> new FollowingIndex(source, feed, engine));
    }

    @Override
    public List<SearchIndex> all() {
        return sources.stream().map(source -> (SearchIndex) opened(source)).toList();
    }

    @Override
    public List<IndexStanding> standings() {
        return sources.stream().map(this::standing).toList();
    }

    private IndexStanding standing(DocumentSource source) {
        String name = source.schema().name();
        Optional<Comparison> compared = record.compared(name);
        boolean comparing = comparisons.contains(name);
        try {
            State state = opened(source).state();
            return new IndexStanding(name, Optional.of(state), record.behind(source, state.position()), compared, comparing, faults.of(name));
        } catch (Unavailable | UncheckedIOException closed) {
            return new IndexStanding(name, Optional.empty(), 0, compared, comparing, Optional.of(IndexFaults.reason(closed)));
        }
    }

    @Override
    public void compare(String name) {
        comparisons.add(index(name).schema().name());
    }

    private void compareIfOrdered(FollowingIndex index) {
        String name = index.schema().name();
        if (comparisons.contains(name)) {
            differences(index);
            comparisons.remove(name);
        }
    }

    /** A line for each document of an index that is not as the database has it. */
    List<String> differences() {
        return sources.stream().flatMap(source -> differences(opened(source)).stream()).toList();
    }

    private List<String> differences(FollowingIndex index) {
        List<String> lines = new IndexComparison(index, feed).differences();
        record.compared(index.schema().name(), lines.size());
        return lines;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("search-", 1).factory());
        started.scheduleWithFixedDelay(() -> each(Deed.FOLLOW, FollowingIndex::follow), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        started.scheduleWithFixedDelay(this::buildAndCompare, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        threads = started;
    }

    private void buildAndCompare() {
        each(Deed.REBUILD, FollowingIndex::rebuildIfOrdered);
        each(Deed.COMPARE, this::compareIfOrdered);
    }

    private void each(Deed deed, Consumer<FollowingIndex> work) {
        sources.forEach(source -> one(source, deed, work));
    }

    /** What fails now is tried again a moment later; nothing is lost, since the position stays where it was. */
    private void one(DocumentSource source, Deed deed, Consumer<FollowingIndex> work) {
        String name = source.schema().name();
        try {
            work.accept(opened(source));
            faults.done(name, deed);
        } catch (RuntimeException fault) {
            faults.failed(name, deed, fault);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running;
        synchronized (this) {
            running = threads;
            threads = null;
        }
        if (running != null) {
            running.shutdown();
            closeAll(running);
        }
    }

    /** What could not be kept is read again at the next start. */
    private static void close(FollowingIndex index) {
        try {
            index.close();
        } catch (RuntimeException fault) {
            LOG.warn("index {} is closed as it was kept last: {}", index.schema().name(), fault.toString());
        }
    }

    private void closeAll(ScheduledExecutorService running) {
        try {
            synchronized (this) {
                open.values().forEach(Indexes::close);
                open.clear();
            }
            running.awaitTermination(LAST_CALL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }
}

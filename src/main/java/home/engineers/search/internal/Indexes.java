package home.engineers.search.internal;

import home.engineers.search.DocumentSource;
import home.engineers.search.SearchIndex;
import home.engineers.search.SearchIndexes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final Map<String, FollowingIndex> open = new TreeMap<>();
    private @Nullable ScheduledExecutorService threads;

    Indexes(ObjectProvider<DocumentSource> sources, ChangeFeed feed, Engine engine) {
        this.sources = sources;
        this.feed = feed;
        this.engine = engine;
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

    List<FollowingIndex> following() {
        return sources.stream().map(this::opened).toList();
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("search-", 1).factory());
        started.scheduleWithFixedDelay(() -> each(FollowingIndex::follow), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        started.scheduleWithFixedDelay(() -> each(FollowingIndex::rebuildIfOrdered), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        threads = started;
    }

    /** What fails now is tried again a moment later; nothing is lost, since the position stays where it was. */
    private void each(Consumer<FollowingIndex> work) {
        try {
            following().forEach(work);
        } catch (RuntimeException fault) {
            LOG.warn("an index does not follow the database: {}", fault.toString());
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

    private void closeAll(ScheduledExecutorService running) {
        try {
            synchronized (this) {
                open.values().forEach(FollowingIndex::close);
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

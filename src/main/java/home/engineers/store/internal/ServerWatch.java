package home.engineers.store.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the house's own server again where it ends by itself, killed or stopped by a full disk, and tries on until
 * there is room for it. The committed rows are there again; the pool of connections finds it at its old port.
 */
final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final EmbeddedPostgres server;
    private final Thread watcher;
    private volatile boolean closed;

    private ServerWatch(EmbeddedPostgres server) {
        this.server = server;
        this.watcher = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
    }

    static ServerWatch over(EmbeddedPostgres server) {
        ServerWatch watch = new ServerWatch(server);
        watch.watcher.start();
        return watch;
    }

    private void watch() {
        while (!closed) {
            if (server.running()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            } else {
                startAgain();
            }
        }
    }

    private void startAgain() {
        LOG.warn("the database server has ended; it is started again");
        try {
            if (!closed && !server.startAgain()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (IOException notYet) {
            LOG.warn("the database server does not start yet: {}", notYet.getMessage());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Lets the server be stopped. */
    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

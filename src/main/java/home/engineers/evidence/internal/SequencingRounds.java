package home.engineers.evidence.internal;

import home.engineers.kernel.authority.InformationBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sequences at once after every commit that appended, ten times a second at most, and now and then besides, for what a node
 * left behind as it went down. What waits is sequenced before the house opens and before it closes.
 */
@Component
public class SequencingRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SequencingRounds.class);
    private static final long PAUSE_MILLIS = 100;
    private static final long LOOK_AROUND_SECONDS = 10;
    private static final long LAST_CALL_MILLIS = 10_000;

    private final Sequencer sequencer;
    private final InformationBarrier barrier;
    private final Semaphore appended = new Semaphore(0);
    private volatile @Nullable Thread thread;

    SequencingRounds(Sequencer sequencer, InformationBarrier barrier) {
        this.sequencer = sequencer;
        this.barrier = barrier;
    }

    /** Something was appended and committed. */
    void wake() {
        appended.release();
    }

    private void run() {
        try {
            while (thread == Thread.currentThread()) {
                sequence();
                Thread.sleep(PAUSE_MILLIS);
                if (appended.tryAcquire(LOOK_AROUND_SECONDS, TimeUnit.SECONDS)) {
                    appended.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void sequence() {
        try {
            barrier.asTheHouse(sequencer::sequence);
        } catch (RuntimeException failed) {
            LOG.warn("the log was not sequenced; what waits is kept and tried again", failed);
        }
    }

    @Override
    public synchronized void start() {
        sequence();
        Thread started = Thread.ofPlatform().name("log-sequencer").daemon().unstarted(this::run);
        thread = started;
        started.start();
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        thread = null;
        appended.release();
        try {
            running.join(LAST_CALL_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        sequence();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

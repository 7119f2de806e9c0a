package home.engineers.kernel.time;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import home.engineers.kernel.authority.InformationBarrier;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries out what falls due. One recurring job in the store wakes one node at a time; the same round runs at once when
 * the clock of a demo house is moved. Work that fell due while no node ran is carried out at start.
 */
@Component
public class DueWorkRunner implements SmartLifecycle {
    /** Between rounds; what falls due waits for twice as long at most, unless a round takes longer. */
    public static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(DueWorkRunner.class);
    /** A node that was killed in a round is missed after four of these, and another, or the same after its start, goes on. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);
    private static final int SILENT = 4;

    private final ObjectProvider<DueWork> works;
    private final HouseClock clock;
    private final DataSource store;
    private final InformationBarrier barrier;
    private final AtomicReference<@Nullable Instant> lastRound = new AtomicReference<>();
    private @Nullable Scheduler scheduler;

    DueWorkRunner(ObjectProvider<DueWork> works, HouseClock clock, DataSource store, InformationBarrier barrier) {
        this.works = works;
        this.clock = clock;
        this.store = store;
        this.barrier = barrier;
    }

    /** The next instant at which anything falls due. */
    public Optional<Instant> next() {
        return works.stream().flatMap(work -> work.next().stream()).min(Comparator.naturalOrder());
    }

    /**
     * Carries out all that is due now, in rounds, since one act may make the next one due. Work that fails is left for the next time and
     * keeps no other from being done; its fault is thrown when all else is.
     *
     * @return how many things were done
     */
    public int runAll() {
        return barrier.asTheHouse(this::untilNothingIsDue);
    }

    private int untilNothingIsDue() {
        Map<DueWork, RuntimeException> failed = new LinkedHashMap<>();
        int total = 0;
        int done;
        do {
            done = round(works.stream().filter(work -> !failed.containsKey(work)).toList(), failed);
            total += done;
        } while (done > 0);
        Iterator<RuntimeException> faults = failed.values().iterator();
        if (faults.hasNext()) {
            RuntimeException first = faults.next();
            faults.forEachRemaining(other -> LOG.error("due work failed", other));
            throw first;
        }
        return total;
    }

    /** The instant up to which everything due had been carried out when a round last ended; empty before the first. */
    public Optional<Instant> lastRound() {
        return Optional.ofNullable(lastRound.get());
    }

    private int round(List<DueWork> all, Map<DueWork, RuntimeException> failed) {
        Instant now = clock.instant();
        int done = 0;
        for (DueWork work : all) {
            try {
                if (work.next().filter(due -> !due.isAfter(now)).isPresent()) {
                    done += work.carryOut(now);
                }
            } catch (RuntimeException fault) {
                failed.put(work, fault);
            }
        }
        if (failed.isEmpty()) {
            lastRound.set(now);
        }
        if (done > 0) {
            LOG.debug("carried out {} things due at {}", done, now);
        }
        return done;
    }

    /** A stopped scheduler does not start again, so every start makes a new one. */
    @Override
    public synchronized void start() {
        scheduler = Scheduler.create(store)
                .startTasks(Tasks.recurring("due-work", FixedDelay.of(PAUSE)).execute((instance, context) -> runAll()))
                .threads(1)
                .pollingInterval(PAUSE)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(SILENT)
                .build();
        scheduler.start();
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}

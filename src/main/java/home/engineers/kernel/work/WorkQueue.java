package home.engineers.kernel.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Long jobs in a table of their own, each carried out on one node at a time, a few at once. A node at work gives a sign
 * of life every few seconds; what becomes of a job whose node has fallen silent is the task's to say.
 */
public abstract class WorkQueue implements SmartLifecycle {
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);
    private static final Duration LAST_CALL = Duration.ofSeconds(10);
    private static final int SILENT = 4;
    private static final int AT_ONCE = 2;

    private final DataSource store;
    private final String table;
    private final AbstractTask<Void> task;
    private final Duration every;
    private @Nullable Scheduler scheduler;

    /**
     * @param table shaped as the scheduler wants it
     * @param task what is done with a job, named by its id
     * @param every how often {@link #lookAround} is called
     */
    protected WorkQueue(DataSource store, String table, AbstractTask<Void> task, Duration every) {
        this.store = store;
        this.table = table;
        this.task = task;
        this.every = every;
    }

    /** What has to be looked after beside the jobs. */
    protected abstract void lookAround();

    protected static UUID job(TaskInstance<?> instance) {
        return UUID.fromString(instance.getId());
    }

    protected static boolean stopping(ExecutionContext context) {
        return context.getSchedulerState().isShuttingDown();
    }

    /** Queues a job; nothing happens where it is queued already. @throws IllegalStateException before the house is open */
    protected final synchronized void queue(UUID job) {
        if (scheduler == null) {
            throw new IllegalStateException("the house is not open yet");
        }
        scheduler.scheduleIfNotExists(
                SchedulableInstance.of(new TaskInstance<>(task.getName(), job.toString()), present -> present));
    }

    /** A stopped scheduler does not start again, so every start makes a new one. */
    @Override
    public synchronized void start() {
        scheduler = Scheduler.create(store, task)
                .startTasks(Tasks.recurring("look-around", FixedDelay.of(every)).execute((instance, context) -> lookAround()))
                .tableName(table)
                .threads(AT_ONCE)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(SILENT)
                .shutdownMaxWait(LAST_CALL)
                .enableImmediateExecution()
                .build();
        scheduler.start();
    }

    @Override
    public void stop() {
        Scheduler running;
        synchronized (this) {
            running = scheduler;
            scheduler = null;
        }
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}

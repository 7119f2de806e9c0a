package home.engineers.files.tables;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has jobs carried out on one node at a time, a few at once. A node at work gives a sign of life every few seconds; a job
 * whose node has fallen silent is marked as interrupted and left to whoever ordered it.
 */
@Component
class ImportQueue implements SmartLifecycle {
    private static final String TABLE = "files_import_queue";
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);
    private static final int SILENT = 4;
    private static final int AT_ONCE = 2;

    private final DataSource store;
    private final OneTimeTask<Void> task;
    private final RecurringTask<Void> tidying;
    private @Nullable Scheduler scheduler;

    ImportQueue(DataSource store, ImportWork work) {
        this.store = store;
        this.task = Tasks.oneTime("import", Void.class)
                .onFailure((failed, queue) -> {
                    work.interrupted(job(failed.getExecution().taskInstance));
                    queue.remove();
                })
                .onDeadExecution((dead, queue) -> {
                    work.interrupted(job(dead.getExecution().taskInstance));
                    queue.remove();
                })
                .execute((instance, context) -> work.carryOut(job(instance), () -> stopping(context)));
        this.tidying = Tasks.recurring("tidy", FixedDelay.of(Duration.ofDays(1))).execute((instance, context) -> work.tidy());
    }

    private static UUID job(TaskInstance<?> instance) {
        return UUID.fromString(instance.getId());
    }

    private static boolean stopping(ExecutionContext context) {
        return context.getSchedulerState().isShuttingDown();
    }

    synchronized void add(UUID job) {
        if (scheduler == null) {
            throw new IllegalStateException("the house is not open yet");
        }
        scheduler.schedule(task.schedulableInstance(job.toString()));
    }

    /** A stopped scheduler does not start again, so every start makes a new one. */
    @Override
    public synchronized void start() {
        scheduler = Scheduler.create(store, task)
                .startTasks(tidying)
                .tableName(TABLE)
                .threads(AT_ONCE)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(SILENT)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .enableImmediateExecution()
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

package home.engineers.programmes.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
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
 * Has batches carried out, each by one node at a time. A node at work gives a sign of life every few seconds; the batch
 * of a node that has fallen silent is taken on by another, or by the same after its start.
 */
@Component
class BatchQueue implements SmartLifecycle {
    private static final String TABLE = "case_batch_queue";
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final int SILENT = 4;
    private static final int AT_ONCE = 2;
    private static final int ATTEMPTS = 3;

    private final DataSource store;
    private final BatchTable batches;
    private final CustomTask<Void> task;
    private final RecurringTask<Void> gathering;
    private @Nullable Scheduler scheduler;

    BatchQueue(DataSource store, BatchTable batches, BatchWork work) {
        this.store = store;
        this.batches = batches;
        this.task = Tasks.custom("batch", Void.class)
                .onFailure((failed, queue) -> {
                    if (failed.getExecution().consecutiveFailures + 1 >= ATTEMPTS) {
                        work.giveUp(batch(failed.getExecution().taskInstance));
                        queue.remove();
                    } else {
                        queue.reschedule(failed, failed.getTimeDone().plus(AGAIN));
                    }
                })
                .onDeadExecutionRevive()
                .execute((instance, context) -> work.carryOut(batch(instance), () -> stopping(context))
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : (ended, queue) -> queue.reschedule(ended, ended.getTimeDone()));
        this.gathering = Tasks.recurring("gather-batches", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> gather());
    }

    private static UUID batch(TaskInstance<?> instance) {
        return UUID.fromString(instance.getId());
    }

    private static boolean stopping(ExecutionContext context) {
        return context.getSchedulerState().isShuttingDown();
    }

    /** A batch that was confirmed just as its node went down stands in no queue yet. */
    private synchronized void gather() {
        if (scheduler != null) {
            batches.running().forEach(this::add);
        }
    }

    synchronized void add(UUID batch) {
        if (scheduler == null) {
            throw new IllegalStateException("the house is not open yet");
        }
        scheduler.scheduleIfNotExists(task.schedulableInstance(batch.toString()));
    }

    /** A stopped scheduler does not start again, so every start makes a new one. */
    @Override
    public synchronized void start() {
        scheduler = Scheduler.create(store, task)
                .startTasks(gathering)
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

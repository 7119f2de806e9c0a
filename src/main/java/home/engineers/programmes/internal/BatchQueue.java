package home.engineers.programmes.internal;

import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import home.engineers.kernel.work.WorkQueue;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Has batches carried out, each by one node at a time. A node at work gives a sign of life every few seconds; the batch
 * of a node that has fallen silent is taken on by another, or by the same after its start.
 */
@Component
class BatchQueue extends WorkQueue {
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;

    private final BatchTable batches;

    BatchQueue(DataSource store, BatchTable batches, BatchWork work) {
        super(store, "case_batch_queue", task(work), Duration.ofMinutes(1));
        this.batches = batches;
    }

    private static AbstractTask<Void> task(BatchWork work) {
        return Tasks.custom("batch", Void.class)
                .onFailure((failed, queue) -> {
                    if (failed.getExecution().consecutiveFailures + 1 >= ATTEMPTS) {
                        work.giveUp(job(failed.getExecution().taskInstance));
                        queue.remove();
                    } else {
                        queue.reschedule(failed, failed.getTimeDone().plus(AGAIN));
                    }
                })
                .onDeadExecutionRevive()
                .execute((instance, context) -> work.carryOut(job(instance), () -> stopping(context))
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : (ended, queue) -> queue.reschedule(ended, ended.getTimeDone()));
    }

    void add(UUID batch) {
        queue(batch);
    }

    /** A batch that was confirmed just as its node went down stands in no queue yet. */
    @Override
    protected void lookAround() {
        batches.running().stream().filter(batch -> isRunning()).forEach(this::add);
    }
}

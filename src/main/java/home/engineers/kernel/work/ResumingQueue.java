package home.engineers.kernel.work;

import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Jobs of which none is lost: what a node left off as it fell silent is taken on by another, or by the same after its
 * start. What fails is tried three times, ten seconds apart, and then given up.
 */
public abstract class ResumingQueue extends WorkQueue {
    private static final Duration LOOK_AROUND = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;

    private final ResumableWork work;

    /** @param name of the kind of work, by which its jobs stand in the table */
    protected ResumingQueue(DataSource store, String table, String name, ResumableWork work) {
        super(store, table, task(name, work), LOOK_AROUND);
        this.work = work;
    }

    private static AbstractTask<Void> task(String name, ResumableWork work) {
        return Tasks.custom(name, Void.class)
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

    /** To be called once the order is committed. */
    public void add(UUID job) {
        queue(job);
    }

    /** What was ordered just as its node went down stands in no queue yet. */
    @Override
    protected void lookAround() {
        work.running().stream().filter(job -> isRunning()).forEach(this::add);
    }
}

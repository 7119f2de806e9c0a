package home.engineers.dues.internal;

import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import home.engineers.kernel.work.WorkQueue;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Has years closed, each by one node at a time; what a node left off as it fell silent is taken on by another. */
@Component
class ClosingQueue extends WorkQueue {
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;
    private final ClosingTable closings;

    ClosingQueue(DataSource store, ClosingTable closings, ClosingWork work) {
        super(store, "dues_closing_queue", task(work), Duration.ofMinutes(1));
        this.closings = closings;
    }

    private static AbstractTask<Void> task(ClosingWork work) {
        return Tasks.custom("closing", Void.class)
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

    void add(UUID closing) {
        queue(closing);
    }

    /** A closing that was ordered just as its node went down stands in no queue yet. */
    @Override
    protected void lookAround() {
        closings.running().stream().filter(closing -> isRunning()).forEach(this::add);
    }
}

package home.engineers.interests.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import home.engineers.kernel.work.WorkQueue;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Has messages handed over to mail and webhooks, each by one node at a time; one that is slow holds up no other's work. */
@Component
class InterestQueue extends WorkQueue {
    private static final Duration LOOK_AROUND = Duration.ofSeconds(5);
    private final InterestDeliveries deliveries;

    InterestQueue(DataSource store, InterestDeliveries deliveries) {
        super(store, "interest_queue", Tasks.custom("interest-delivery", Void.class)
                .onFailure((failed, queue) -> queue.remove())
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    deliveries.handOver(job(instance));
                    return new CompletionHandler.OnCompleteRemove<>();
                }), LOOK_AROUND);
        this.deliveries = deliveries;
    }

    /** What failed for a reason of the house is due again a while later and found then. */
    @Override
    protected void lookAround() {
        deliveries.due().stream().filter(job -> isRunning()).forEach(this::queue);
    }
}

package home.engineers.messages.circulars.internal;

import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.work.WorkQueue;
import home.engineers.messages.circulars.CircularId;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Has the lists of notices drawn up and the notices sent, each by one node at a time; that of a node that has fallen silent is taken on by another. */
@Component
class CircularQueue extends WorkQueue {
    private static final Duration LOOK_AROUND = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final CircularTable circulars;
    private final HouseClock clock;

    CircularQueue(DataSource store, CircularTable circulars, CircularPreparing preparing, CircularSending sending, HouseClock clock) {
        super(store, "circular_queue", task(preparing, sending), LOOK_AROUND);
        this.circulars = circulars;
        this.clock = clock;
    }

    private static AbstractTask<Void> task(CircularPreparing preparing, CircularSending sending) {
        return Tasks.custom("circular", Void.class)
                .onFailure((failed, queue) -> {
                    sending.gaveUp(job(failed.getExecution().taskInstance));
                    queue.remove();
                })
                .onDeadExecutionRevive()
                .execute((instance, context) -> carryOut(preparing, sending, new CircularId(job(instance)), () -> stopping(context))
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : (ended, queue) -> queue.reschedule(ended, ended.getTimeDone().plus(PAUSE)));
    }

    private static boolean carryOut(
            CircularPreparing preparing, CircularSending sending, CircularId id, BooleanSupplier stopping) {
        return preparing.carryOut(id, stopping) && sending.carryOut(id, stopping);
    }

    /** Nothing is lost where the house is not open yet: what stands at preparing or sending is found at the next look-around. */
    void add(UUID circular) {
        if (isRunning()) {
            queue(circular);
        }
    }

    @Override
    protected void lookAround() {
        circulars.atWork(clock.instant()).forEach(this::add);
    }
}

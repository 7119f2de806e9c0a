package home.engineers.files.tables;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import home.engineers.kernel.work.WorkQueue;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Has imports carried out; one whose node has fallen silent is marked as interrupted and left to whoever ordered it. */
@Component
class ImportQueue extends WorkQueue {
    private final ImportWork work;

    ImportQueue(DataSource store, ImportWork work) {
        super(
                store,
                "files_import_queue",
                Tasks.oneTime("import", Void.class)
                        .onFailure((failed, queue) -> {
                            work.interrupted(job(failed.getExecution().taskInstance));
                            queue.remove();
                        })
                        .onDeadExecution((dead, queue) -> {
                            work.interrupted(job(dead.getExecution().taskInstance));
                            queue.remove();
                        })
                        .execute((instance, context) -> work.carryOut(job(instance), () -> stopping(context))),
                Duration.ofDays(1));
        this.work = work;
    }

    void add(UUID job) {
        queue(job);
    }

    @Override
    protected void lookAround() {
        work.tidy();
    }
}

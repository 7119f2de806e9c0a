package home.engineers.districts.internal;

import home.engineers.districts.Task;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of tasks that fall due, and tells of those that are overdue on the day after; of each once. */
@Component
class TaskReminders implements DueWork {
    private final TaskTable tasks;
    private final TaskNotices notices;
    private final TransactionTemplate transaction;

    TaskReminders(TaskTable tasks, TaskNotices notices, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Instant> next() {
        return tasks.firstTelling().map(day -> day.atStartOfDay(HouseClock.ZONE).toInstant());
    }

    @Override
    public int carryOut(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, HouseClock.ZONE);
        return all(() -> tasks.takeOverdue(today, now), notices::overdue) + all(() -> tasks.takeToRemind(today, now), notices::soon);
    }

    private int all(Supplier<Optional<Task>> take, Consumer<Task> tell) {
        int done = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Task> taken = take.get();
            taken.ifPresent(tell);
            return taken.isPresent();
        }))) {
            done++;
        }
        return done;
    }
}

package home.engineers.kernel.work;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Long work part by part, each in a transaction of its own, until none is left or the house is closing. */
public abstract class WorkInParts implements ResumableWork {
    private final TransactionTemplate transaction;

    protected WorkInParts(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the next part and puts down how far it came. @return whether there may be more to do */
    protected abstract boolean part(UUID job);

    /** Ends the job as failed. */
    protected abstract void end(UUID job);

    @Override
    public final boolean carryOut(UUID job, BooleanSupplier stopping) {
        boolean more = true;
        while (more) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            more = Boolean.TRUE.equals(transaction.execute(status -> part(job)));
        }
        return true;
    }

    @Override
    public final void giveUp(UUID job) {
        transaction.executeWithoutResult(status -> end(job));
    }
}

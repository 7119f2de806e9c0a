package home.engineers.kernel.work;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Long work that is done in parts, each part in a transaction that also puts down how far it came. Wherever it is cut
 * off, {@link #carryOut} goes on from there.
 */
public interface ResumableWork {
    /** @return false where it was left off because the house is closing */
    boolean carryOut(UUID job, BooleanSupplier stopping);

    /** Ends as failed what failed again and again; what was done of it stands. */
    void giveUp(UUID job);

    /** What was ordered and has not ended, the earliest order first. */
    List<UUID> running();
}

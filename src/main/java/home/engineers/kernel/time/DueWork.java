package home.engineers.kernel.time;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that falls due by the clock. Every module that keeps deadlines offers one. The work is carried out exactly once
 * however many nodes run: {@link #carryOut} takes its rows with {@code for update skip locked} and is safe to repeat.
 */
public interface DueWork {
    /** The earliest instant at which something falls due; the clock bar of the demo moves to it. */
    Optional<Instant> next();

    /** Carries out all that is due at {@code now} and returns how many things were done. */
    int carryOut(Instant now);
}

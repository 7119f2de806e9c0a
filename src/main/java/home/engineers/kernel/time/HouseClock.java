package home.engineers.kernel.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of the house. It runs with the machine's clock; only where {@code movable} is set (demo and tests) may
 * it be moved, and only forward; there, too, the past of a house may be lived again. Dates of law are dates in
 * {@link #ZONE}.
 */
public final class HouseClock extends Clock {
    /** All dates of law are Beijing dates. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock machine;
    private final boolean movable;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final ScopedValue<Duration> relived = ScopedValue.newInstance();

    public HouseClock(Clock machine, boolean movable) {
        this.machine = machine;
        this.movable = movable;
    }

    public boolean movable() {
        return movable;
    }

    public Duration offset() {
        return offset.get();
    }

    /** Sets how far the clock runs ahead of the machine's. Refused outside demo and tests. */
    public void runAhead(Duration ahead) {
        if (!movable) {
            throw new IllegalStateException("the clock moves only in demo and tests");
        }
        offset.set(ahead);
    }

    /**
     * Carries out a deed as of an earlier instant. The clock stands there for the calling thread alone and for no longer
     * than the deed; everyone else reads the present. Refused outside demo and tests, and for an instant to come.
     */
    public void relive(Instant past, Runnable deed) {
        if (!movable) {
            throw new IllegalStateException("the past is lived again only in demo and tests");
        }
        Instant bare = machine.instant();
        if (past.isAfter(bare.plus(offset.get()))) {
            throw new IllegalArgumentException("not past yet: " + past);
        }
        ScopedValue.where(relived, Duration.between(bare, past)).run(deed);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(relived.isBound() ? relived.get() : offset.get());
    }
}

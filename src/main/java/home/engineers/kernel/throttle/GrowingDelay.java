package home.engineers.kernel.throttle;

import java.time.Duration;

/**
 * How long to wait after failures: the first few cost nothing, each further one doubles the wait up to a limit.
 *
 * @param free failures that cost nothing
 */
public record GrowingDelay(int free, Duration first, Duration most) {
    public Duration after(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free - 1, 20);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(most) > 0 ? most : wait;
    }
}

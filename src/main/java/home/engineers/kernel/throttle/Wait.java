package home.engineers.kernel.throttle;

import home.engineers.kernel.Reason;
import java.time.Duration;

/** Says how long to wait. */
public final class Wait {
    private static final int SHORTEST_IN_MINUTES = 90;

    private Wait() {}

    /** @param inSeconds a sentence with one figure; so {@code inMinutes} */
    public static Reason reason(String inSeconds, String inMinutes, Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return seconds < SHORTEST_IN_MINUTES
                ? Reason.of(inSeconds, String.valueOf(seconds))
                : Reason.of(inMinutes, String.valueOf((seconds + 59) / 60));
    }
}

package home.engineers.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a letter that a gateway did not take is tried again. */
public final class Retries {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(12));

    private Retries() {}

    /**
     * @param failures how often it has failed so far, this time included
     * @param expires after which it is of no use, or null
     * @return empty where it is given up
     */
    public static Optional<Instant> next(int failures, Instant now, @Nullable Instant expires) {
        if (failures > PAUSES.size()) {
            return Optional.empty();
        }
        Instant next = now.plus(PAUSES.get(failures - 1));
        return expires != null && next.isAfter(expires) ? Optional.empty() : Optional.of(next);
    }
}

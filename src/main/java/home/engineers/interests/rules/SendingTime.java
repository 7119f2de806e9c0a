package home.engineers.interests.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When what matched may be told. */
public final class SendingTime {
    private SendingTime() {}

    /** @param pausedUntil last day on which nothing is sent, or null */
    public static Instant first(Wish wish, @Nullable LocalDate pausedUntil, Instant now, ZoneId zone) {
        ZonedDateTime from = now.atZone(zone);
        if (pausedUntil != null && !from.toLocalDate().isAfter(pausedUntil)) {
            from = pausedUntil.plusDays(1).atStartOfDay(zone);
        }
        return wish.quiet().after(wish.rhythm().next(from)).toInstant();
    }

    /** When the next day begins to be told. */
    public static Instant tomorrow(Wish wish, Instant now, ZoneId zone) {
        return first(wish, now.atZone(zone).toLocalDate(), now, zone);
    }
}

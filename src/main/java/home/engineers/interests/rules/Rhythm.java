package home.engineers.interests.rules;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;

/**
 * When an interest speaks.
 *
 * @param hour 0 to 23, of a daily or weekly one
 * @param day of a weekly one
 */
public record Rhythm(Every every, int hour, DayOfWeek day) {
    public static final Rhythm AT_ONCE = new Rhythm(Every.AT_ONCE, 8, DayOfWeek.MONDAY);

    public enum Every {
        AT_ONCE,
        DAILY,
        WEEKLY
    }

    /** When it next speaks, at {@code now} or later. */
    ZonedDateTime next(ZonedDateTime now) {
        if (every == Every.AT_ONCE) {
            return now;
        }
        ZonedDateTime at = now.toLocalDate().atTime(hour, 0).atZone(now.getZone());
        while (at.isBefore(now) || every == Every.WEEKLY && at.getDayOfWeek() != day) {
            at = at.plusDays(1);
        }
        return at;
    }
}

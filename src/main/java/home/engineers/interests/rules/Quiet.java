package home.engineers.interests.rules;

import java.time.ZonedDateTime;

/**
 * Hours of the day in which nothing is sent.
 *
 * @param from first hour, 0 to 23
 * @param to the hour with which it may be sent again; the same as {@code from} for no quiet at all. It may be of the next day
 */
public record Quiet(int from, int to) {
    public static final Quiet NONE = new Quiet(0, 0);

    public boolean any() {
        return from != to;
    }

    boolean covers(int hour) {
        return from < to ? hour >= from && hour < to : any() && (hour >= from || hour < to);
    }

    /** The same instant, or the end of the quiet it falls in. */
    ZonedDateTime after(ZonedDateTime at) {
        if (!covers(at.getHour())) {
            return at;
        }
        ZonedDateTime end = at.toLocalDate().atTime(to, 0).atZone(at.getZone());
        return end.isAfter(at) ? end : end.plusDays(1);
    }
}

package home.engineers.programmes.web;

import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.Page;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** An instant in words; midnight is the end of a day, written 24:00, since times of law end there. */
public final class Closing {
    private Closing() {}

    public static String of(Page page, Instant instant) {
        ZonedDateTime at = instant.atZone(HouseClock.ZONE);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? page.date(at.toLocalDate().minusDays(1)) + " 24:00"
                : page.dateTime(instant);
    }
}

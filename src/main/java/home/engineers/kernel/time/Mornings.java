package home.engineers.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.IntSupplier;

/** The rhythm of {@link DueWork} that falls due on days: each is worked off from nine in the morning on, so that nobody is told at night. */
public final class Mornings {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private Mornings() {}

    /** When the work of a day begins. */
    public static Instant of(LocalDate day) {
        return day.atTime(MORNING).atZone(HouseClock.ZONE).toInstant();
    }

    /** The latest day whose morning has come. */
    public static LocalDate upTo(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, HouseClock.ZONE);
        return of(today).isAfter(now) ? today.minusDays(1) : today;
    }

    /**
     * Takes batches until nothing is left.
     *
     * @param batch carries out some, and tells how many
     * @return how many in all
     */
    public static int workOff(IntSupplier batch) {
        int done = 0;
        for (int some = batch.getAsInt(); some > 0; some = batch.getAsInt()) {
            done += some;
        }
        return done;
    }
}

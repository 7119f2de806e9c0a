package home.engineers.law;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loading the yearly notice of holidays. Reading writes nothing; keeping stores it for every node of the house. */
public interface CalendarNotices {
    /** What the file says, or everything that is wrong with it. JSON in the holiday-cn schema, or CSV date,off|work. */
    Outcome<CalendarYear> read(byte[] file);

    /**
     * Stores the notice and publishes {@link CalendarChanged}; repeating it with the same days changes nothing.
     *
     * @throws home.engineers.kernel.authority.NotPermitted where the actor may not load calendars
     */
    Outcome<Kept> keep(byte[] file, Actor actor);

    /** The same for whoever runs the house from its own machine. */
    Outcome<Kept> keepAsOperator(byte[] file);

    /** The years covered, oldest first. */
    List<Covered> covered();

    /** @param moved the open clocks whose end the notice moved */
    record Kept(CalendarYear calendar, List<MovedClock> moved) {}

    /**
     * @param importedAt when the notice was loaded here, or null where the calendar came with the product
     */
    record Covered(CalendarYear calendar, @Nullable Instant importedAt) {}
}

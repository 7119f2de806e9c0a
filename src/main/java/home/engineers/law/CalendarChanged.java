package home.engineers.law;

import java.util.ArrayList;
import java.util.List;

/**
 * The official calendar of a year was loaded or replaced. Published inside the importing transaction, so that whoever
 * keeps open clocks recomputes them together with the import or not at all. Listeners take it synchronously with
 * {@code @EventListener}, report each clock that moved, and tell its parties.
 *
 * @param moved filled by {@link #report}
 */
public record CalendarChanged(int year, List<MovedClock> moved) {
    public CalendarChanged(int year) {
        this(year, new ArrayList<>());
    }

    public void report(MovedClock clock) {
        moved.add(clock);
    }
}

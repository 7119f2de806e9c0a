package home.engineers.programmes;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Every time that ended: when it ended by law, when that was carried out, and what was done. */
public interface ClockReport {
    /** One page, what ended last on top; without the names of persons. */
    Found find(Actor actor, ClockQuery query);

    /**
     * @param overdue how many that should have ended run on; more than none is a fault of the house
     */
    record Found(List<Line> lines, Total total, int overdue) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param number of the case
     * @param address of its page, or empty where the reader does not see it
     * @param stage wire name
     * @param endedAt by law: the end of the last day, or the instant of the act that came first
     * @param byTime whether its time was up
     * @param done wire name of the act that the end brought, or that came first
     */
    record Line(
            String number,
            String address,
            LocalizedText programme,
            LocalizedText level,
            String stage,
            LocalDate begunOn,
            LocalDate dueOn,
            boolean provisional,
            Instant endedAt,
            Instant carriedOutAt,
            boolean byTime,
            String done) {}
}

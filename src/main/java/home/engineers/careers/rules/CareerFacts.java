package home.engineers.careers.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an engineer on a day.
 *
 * @param degrees and {@code titles}: wire name of the level with the day on which it was obtained
 * @param practiceSince first day of the first engineering post
 * @param lackingHours hours lacking by calendar year, for the years that were reckoned
 * @param memberSince first day of a membership in force today, or null
 */
public record CareerFacts(
        LocalDate on, List<Level> degrees, List<Level> titles, @Nullable LocalDate practiceSince, Map<Integer, Integer> lackingHours,
        @Nullable LocalDate memberSince) {
    public CareerFacts {
        degrees = List.copyOf(degrees);
        titles = List.copyOf(titles);
        lackingHours = Map.copyOf(lackingHours);
    }

    /** The same, asked of another day. */
    public CareerFacts asOf(LocalDate day) {
        return new CareerFacts(day, degrees, titles, practiceSince, lackingHours, memberSince);
    }

    public record Level(String level, LocalDate since) {}
}

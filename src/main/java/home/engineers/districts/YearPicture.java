package home.engineers.districts;

import home.engineers.organisations.District;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A district's association in one year, beside the year before.
 *
 * @param last the last day counted: that of the year, or today
 * @param figures by measure; one that nothing is known of is left out
 * @param before the same of the year before
 */
public record YearPicture(
        District district, int year, LocalDate last, Map<Measure, Long> figures, Map<Measure, Long> before) {
    public YearPicture {
        figures = Map.copyOf(figures);
        before = Map.copyOf(before);
    }

    public OptionalLong figure(Measure measure) {
        return of(figures, measure);
    }

    public OptionalLong before(Measure measure) {
        return of(before, measure);
    }

    /** Empty where one of the two years is not known. */
    public OptionalLong difference(Measure measure) {
        Long now = figures.get(measure);
        Long then = before.get(measure);
        return now == null || then == null ? OptionalLong.empty() : OptionalLong.of(now - then);
    }

    private static OptionalLong of(Map<Measure, Long> all, Measure measure) {
        Long found = all.get(measure);
        return found == null ? OptionalLong.empty() : OptionalLong.of(found);
    }
}

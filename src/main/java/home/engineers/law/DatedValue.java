package home.engineers.law;

import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number set by an instrument, keyed by the dates in force.
 *
 * @param id for example {@code title-review.employer-publicity.working-days}; fractions are two values,
 *     {@code ….numerator} and {@code ….denominator}
 * @param name what it is, for people
 * @param unit for example {@code working-days}, {@code years}, {@code persons}, {@code hours}
 * @param rule id of the rule that sets it, for example {@code ZC-22}, or null
 */
public record DatedValue(
        String id,
        LocalizedText name,
        BigDecimal value,
        String unit,
        LocalDate from,
        @Nullable LocalDate to,
        Citation citation,
        @Nullable String rule,
        ReadingMark mark,
        @Nullable String note) {
    public boolean inForceOn(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    /** The value as a whole number. @throws ArithmeticException where it is not whole */
    public int whole() {
        return value.intValueExact();
    }
}

package home.engineers.organisations;

import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district or county under one code, for as long as the code is in force.
 *
 * @param code GB/T 2260, six digits
 * @param fromYear year in which the code came into force
 * @param from first day in force; null where it lies before {@link Districts#EXACT_FROM} and only the year is known
 * @param toYear year in which the code ended, or null while it is in force
 * @param to the first day on which it is no longer in force (exclusive); null while it is in force or where only the
 *     year is known
 * @param successors codes of the districts that took over its area; the first took most of it
 */
public record District(
        String code,
        LocalizedText name,
        int fromYear,
        @Nullable LocalDate from,
        @Nullable Integer toYear,
        @Nullable LocalDate to,
        List<String> successors) {
    public District {
        successors = List.copyOf(successors);
    }

    /** Exact for days from {@link Districts#EXACT_FROM} on. */
    public boolean inForce(LocalDate on) {
        boolean begun = from == null ? fromYear <= on.getYear() : !on.isBefore(from);
        boolean ended = to == null ? toYear != null && toYear < on.getYear() : !on.isBefore(to);
        return begun && !ended;
    }

    public boolean retired() {
        return toYear != null;
    }
}

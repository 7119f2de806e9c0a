package home.engineers.experts;

import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A specialty in which experts judge, from the one list of the house.
 *
 * @param group name of the field under which it stands
 * @param to last day on which it could be chosen, or null
 * @param then id of the specialty that took over, or null
 */
public record Specialty(
        String id, LocalizedText name, LocalizedText group, LocalDate from, @Nullable LocalDate to, @Nullable String then) {
    public boolean inForce(LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }
}

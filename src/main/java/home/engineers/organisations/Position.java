package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office held by a person in an organisation for a term.
 *
 * @param role what the office entitles to in the house, or null where it is an office without authority here
 * @param title name of the office as the organisation calls it, for example 秘书长
 * @param organ of the association in which the office has its seat, or null where it has none
 * @param to last day of the term, or null while it is open
 */
public record Position(
        PositionId id,
        PersonId person,
        OrganisationId organisation,
        @Nullable Role role,
        String title,
        @Nullable Organ organ,
        LocalDate from,
        @Nullable LocalDate to,
        int version) {

    public boolean inForce(LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }
}

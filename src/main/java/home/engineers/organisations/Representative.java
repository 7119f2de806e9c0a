package home.engineers.organisations;

import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who represents a unit that is a member of an association, for a term. The representative has the member's rights on
 * the days of the term.
 *
 * @param membership of the unit
 * @param to last day of the term, or null while it is open
 * @param document number or title of the document by which the unit named the representative
 */
public record Representative(
        RepresentativeId id,
        MembershipId membership,
        PersonId person,
        LocalDate from,
        @Nullable LocalDate to,
        String document,
        int version) {
    public boolean inForce(LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }
}

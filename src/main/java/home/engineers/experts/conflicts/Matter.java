package home.engineers.experts.conflicts;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What is to be judged, as the graph sees it.
 *
 * @param units that apply, employ or endorse
 * @param on the day on which ties are looked at
 */
public record Matter(UUID id, Set<PersonId> applicants, Set<OrganisationId> units, ConflictRule rule, LocalDate on) {
    public Matter {
        applicants = Set.copyOf(applicants);
        units = Set.copyOf(units);
    }
}

package home.engineers.kernel.authority;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.util.Set;

/**
 * In whose keeping a person's record lies today, as far as one module knows: {@code people} knows the employer,
 * {@code organisations} the associations and committees. {@link Subjects} joins them.
 */
public interface Keeping {
    Set<OrganisationId> of(PersonId person);
}

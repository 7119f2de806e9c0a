package home.engineers.people;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.util.Collection;
import java.util.Set;

/** Port to whoever keeps memberships: {@code organisations} implements it, so that lists need not ask for each person. */
public interface PersonsInKeeping {
    /** Those of the persons who lie in the keeping of one of the organisations today; one question, however many. */
    Set<PersonId> among(Collection<PersonId> persons, Set<OrganisationId> organisations);
}

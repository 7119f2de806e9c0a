package home.engineers.people;

import home.engineers.kernel.OrganisationId;
import java.util.Optional;

/**
 * Port to whoever keeps units: {@code organisations} implements it, so that a post names its employer's organisation.
 */
public interface EmployerDirectory {
    Optional<OrganisationId> byCreditCode(String creditCode);

    /** The unit of exactly this name, where there is only one. */
    Optional<OrganisationId> byName(String name);
}

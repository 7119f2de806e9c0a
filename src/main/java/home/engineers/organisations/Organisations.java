package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What other modules may ask about organisations and positions. */
public interface Organisations {
    Optional<Organisation> find(OrganisationId id);

    Organisation municipalAssociation();

    Optional<Organisation> unitByCreditCode(String creditCode);

    /** Holders of a role in an organisation on a day. */
    List<PersonId> holders(OrganisationId organisation, Role role, LocalDate on);
}

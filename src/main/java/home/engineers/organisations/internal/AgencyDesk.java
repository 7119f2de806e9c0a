package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.organisations.Act;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which units act as personnel agencies. */
@Service
public class AgencyDesk {
    private final Organisations organisations;
    private final OrganisationDesk desk;
    private final Authority authority;

    AgencyDesk(Organisations organisations, OrganisationDesk desk, Authority authority) {
        this.organisations = organisations;
        this.desk = desk;
        this.authority = authority;
    }

    /** Lets a unit act as a personnel agency, or no longer. Cases it has taken on stay with it. */
    @Transactional
    public void agency(Actor actor, OrganisationId id, boolean acts) {
        Organisation unit = organisations.find(id).filter(found -> found.kind() == Kind.UNIT).orElseThrow(Absent::new);
        authority.demand(actor, Act.UNIT_REGISTER, desk.subject(unit));
        organisations.agency(id, acts);
    }
}

package home.engineers.organisations.internal;

import home.engineers.kernel.CreditCode;
import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.Organisation;
import home.engineers.people.EmployerDirectory;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets people find the unit behind an employer's code or name. */
@Component
class UnitsAsEmployers implements EmployerDirectory {
    private final OrganisationTable organisations;

    UnitsAsEmployers(OrganisationTable organisations) {
        this.organisations = organisations;
    }

    @Override
    public Optional<OrganisationId> byCreditCode(String creditCode) {
        return organisations.byCreditCode(CreditCode.normalised(creditCode))
                .filter(organisation -> organisation.kind() == Organisation.Kind.UNIT)
                .map(Organisation::id);
    }

    @Override
    public Optional<OrganisationId> byName(String name) {
        List<Organisation> named = organisations.unitsNamed(name.strip());
        return named.size() == 1 ? Optional.of(named.getFirst().id()) : Optional.empty();
    }
}

package home.engineers.portal.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.web.HouseIdentity;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The house carries the name of the municipal association. */
@Component
class NameOfTheHouse implements HouseIdentity {
    private final Organisations organisations;

    NameOfTheHouse(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public LocalizedText association() {
        Organisation association = organisations.municipalAssociation();
        return new LocalizedText(association.name(), Objects.requireNonNullElse(association.nameEn(), association.name()));
    }
}

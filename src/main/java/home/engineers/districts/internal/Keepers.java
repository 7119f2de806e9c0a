package home.engineers.districts.internal;

import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Organisations;
import org.springframework.stereotype.Component;

/** In whose keeping the record of a district lies: its own association's, or the municipal one's until there is one. */
@Component
class Keepers {
    private final Organisations organisations;

    Keepers(Organisations organisations) {
        this.organisations = organisations;
    }

    Subject of(String district) {
        return organisations.associationOf(district)
                .map(association -> Subject.of(association.id()))
                .orElseGet(this::municipal);
    }

    Subject municipal() {
        return Subject.of(organisations.municipalAssociation().id());
    }
}

package home.engineers.districts.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * The districts an actor reaches, as a query asks for them.
     *
     * @param own districts whose associations are within reach
     * @param municipal whether those without an association are, too
     * @param founded districts that have an association
     */
    record Within(boolean everywhere, List<String> own, boolean municipal, List<String> founded) {
        Map<String, Object> parameters() {
            return Map.of(
                    "everywhere", everywhere, "own", own.toArray(String[]::new), "municipal", municipal,
                    "founded", founded.toArray(String[]::new));
        }

        boolean holds(String district) {
            return everywhere || own.contains(district) || municipal && !founded.contains(district);
        }
    }

    Within within(Reach reach) {
        List<Organisation> associations = organisations.ofKind(Organisation.Kind.DISTRICT_ASSOCIATION);
        OrganisationId municipal = organisations.municipalAssociation().id();
        return new Within(
                reach.everywhere(),
                associations.stream()
                        .filter(one -> reach.organisations().contains(one.id()))
                        .map(one -> Objects.requireNonNull(one.district()))
                        .toList(),
                reach.organisations().contains(municipal),
                associations.stream().map(one -> Objects.requireNonNull(one.district())).toList());
    }
}

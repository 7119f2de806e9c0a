package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.Organisation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Associations that exist in law and so can admit members. */
@Component
class FoundedAssociations {
    private final JdbcClient jdbc;
    private final OrganisationTable organisations;

    FoundedAssociations(JdbcClient jdbc, OrganisationTable organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** The municipal association first, then those of districts by code. */
    List<Organisation> all() {
        List<String> registered = jdbc.sql("select distinct district from founding_step where state in (?, ?)")
                .params(FoundingState.REGISTERED.name(), FoundingState.ACTIVE.name())
                .query(String.class)
                .list();
        List<Organisation> found = new ArrayList<>(organisations.municipal().stream().toList());
        organisations.ofKind(Organisation.Kind.DISTRICT_ASSOCIATION).stream()
                .filter(association -> registered.contains(association.district()))
                .forEach(found::add);
        return found;
    }

    boolean takesMembers(OrganisationId association) {
        return all().stream().anyMatch(one -> one.id().equals(association));
    }
}

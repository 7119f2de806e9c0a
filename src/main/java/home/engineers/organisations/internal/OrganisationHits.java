package home.engineers.organisations.internal;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.web.SearchSource;
import home.engineers.organisations.Act;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds associations and committees for everyone, units for those who may read them. */
@Component
class OrganisationHits implements SearchSource {
    private final OrganisationTable table;
    private final Authority authority;

    OrganisationHits(OrganisationTable table, Authority authority) {
        this.table = table;
        this.authority = authority;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String label() {
        return "organisations.search.organisations";
    }

    @Override
    public List<Hit> find(String query, Actor actor, int limit) {
        return table.containing(query, authority.reach(actor, Act.UNIT_READ), limit).stream()
                .map(found -> new Hit(
                        found.name(), found.creditCode() == null ? "" : found.creditCode(), "/organisations/" + found.id(), "org"))
                .toList();
    }
}

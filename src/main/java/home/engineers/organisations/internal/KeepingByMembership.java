package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Keeping;
import home.engineers.kernel.time.HouseClock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person lies in the keeping of the associations they have joined or asked to join, and of every place of office. */
@Component
class KeepingByMembership implements Keeping {
    private final JdbcClient jdbc;
    private final PositionTable positions;
    private final HouseClock clock;

    KeepingByMembership(JdbcClient jdbc, PositionTable positions, HouseClock clock) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    public Set<OrganisationId> of(PersonId person) {
        Set<OrganisationId> keepers = new HashSet<>(positions.organisationsOf(person, clock.today()));
        jdbc.sql("select association from membership where person = ? and state in ('APPLIED', 'IN_REVIEW', 'ACTIVE')")
                .param(person.value())
                .query((rs, n) -> new OrganisationId(rs.getObject(1, UUID.class)))
                .list()
                .forEach(keepers::add);
        return keepers;
    }
}

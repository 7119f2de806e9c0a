package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.MembershipId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which district's association whoever holds a membership is a member as well; read from table {@code membership}. */
@Repository
class MemberDistricts {
    private final JdbcClient jdbc;

    MemberDistricts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<MembershipId, OrganisationId> of(Collection<MembershipId> memberships) {
        Map<MembershipId, OrganisationId> districts = new HashMap<>();
        jdbc.sql("""
                select distinct on (m.id) m.id, d.association from membership m
                join membership d on d.state = 'ACTIVE' and (d.person = m.person or d.unit = m.unit)
                join organisation o on o.id = d.association and o.kind = 'DISTRICT_ASSOCIATION'
                where m.id = any(?) order by m.id, d.id = m.id desc, d.admitted_on, d.id""")
                .param(memberships.stream().map(MembershipId::value).toArray(UUID[]::new))
                .query(row -> {
                    districts.put(
                            new MembershipId(row.getObject(1, UUID.class)), new OrganisationId(row.getObject(2, UUID.class)));
                });
        return districts;
    }
}

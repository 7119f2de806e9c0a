package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.MemberFlow;
import home.engineers.organisations.MemberFlows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code membership_standing}; a member who only moves to another district neither joins nor leaves. */
@Repository
class StandingFlows implements MemberFlows {
    private final JdbcClient jdbc;

    StandingFlows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<MemberFlow> between(LocalDate first, LocalDate last, Collection<OrganisationId> associations) {
        return jdbc.sql("""
                select association, unit,
                       count(*) filter (where first_day between :first and :last and before is distinct from 'ACTIVE') as joined,
                       count(*) filter (where end_day between :first and :last and after is distinct from 'ACTIVE') as gone
                from (select association, unit, state, first_day, end_day,
                             lag(state) over course as before, lead(state) over course as after
                      from membership_standing where association = any(:associations)
                      window course as (partition by membership order by first_day)) spans
                where state = 'ACTIVE' group by association, unit order by association, unit""")
                .param("first", first)
                .param("last", last)
                .param("associations", associations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query((rs, n) -> new MemberFlow(
                        new OrganisationId(rs.getObject("association", UUID.class)), rs.getBoolean("unit"),
                        rs.getLong("joined"), rs.getLong("gone")))
                .list();
    }
}

package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.MembershipHistory;
import home.engineers.organisations.MembershipId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code membership_standing} along the chain of memberships that go on from each other. */
@Repository
class StandingHistory implements MembershipHistory {
    private static final String SPANS = """
            select s.membership, s.association, m.number, s.state, coalesce(s.district, '') as district, s.first_day, s.end_day
            from membership_standing s join membership m on m.id = s.membership\s""";
    private static final String OLDEST = " order by s.first_day, s.end_day nulls last, s.membership";
    private final JdbcClient jdbc;

    StandingHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Span> of(MembershipId membership) {
        return jdbc.sql("""
                with recursive earlier (id, continues) as (
                    select id, continues from membership where id = :id
                    union select m.id, m.continues from membership m join earlier e on m.id = e.continues
                ), later (id) as (
                    select cast(:id as uuid)
                    union select m.id from membership m join later l on m.continues = l.id
                )
                """ + SPANS + "where s.membership in (select id from earlier union select id from later)" + OLDEST)
                .param("id", membership.value())
                .query(StandingHistory::read)
                .list();
    }

    @Override
    public List<Span> of(PersonId person) {
        return jdbc.sql(SPANS + "where m.person = ?" + OLDEST).param(person.value()).query(StandingHistory::read).list();
    }

    private static Span read(ResultSet rs, int row) throws SQLException {
        return new Span(
                new MembershipId(rs.getObject("membership", UUID.class)),
                new OrganisationId(rs.getObject("association", UUID.class)),
                rs.getString("number"),
                State.valueOf(rs.getString("state")),
                rs.getString("district"),
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("end_day", LocalDate.class));
    }
}

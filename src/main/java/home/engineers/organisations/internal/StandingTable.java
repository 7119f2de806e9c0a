package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.rules.Standings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code membership_standing}: how each membership stood on every day. Written wherever a membership is. */
@Repository
class StandingTable {
    private static final String DISTRICT = """
            from membership m left join people_card c on c.person = m.person left join organisation u on u.id = m.unit\s""";
    private final JdbcClient jdbc;

    StandingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until the first day on which it no longer stood so, or null */
    record Standing(State state, String district, LocalDate from, @Nullable LocalDate until) {}

    /** Of memberships just entered: from application or admission on, and lapsed since the end of a term gone by. */
    void begin(Collection<MembershipId> entered) {
        jdbc.sql("""
                insert into membership_standing (membership, association, unit, state, district, first_day, end_day)
                select m.id, m.association, m.unit is not null, case when m.state = 'LAPSED' then 'ACTIVE' else m.state end,
                       coalesce(c.district, u.district), coalesce(m.admitted_on, m.applied_on),
                       case when m.state = 'LAPSED' then m.term_to + 1 end
                """ + DISTRICT + """
                where m.id = any(:ids)
                union all
                select m.id, m.association, m.unit is not null, 'LAPSED', coalesce(c.district, u.district), m.term_to + 1, null
                """ + DISTRICT + "where m.id = any(:ids) and m.state = 'LAPSED'")
                .param("ids", entered.stream().map(MembershipId::value).toArray(UUID[]::new))
                .update();
    }

    /** Of a membership that goes on from another in force: what was known of the other from that day on holds for it. */
    void inherit(MembershipId continued, MembershipId earlier, LocalDate from) {
        jdbc.sql("delete from membership_standing where membership = ?").param(continued.value()).update();
        jdbc.sql("""
                insert into membership_standing (membership, association, unit, state, district, first_day, end_day)
                select m.id, m.association, s.unit, m.state, s.district, greatest(s.first_day, :from), s.end_day
                from membership m join membership_standing s on s.membership = :earlier
                where m.id = :continued and (s.end_day is null or s.end_day > :from)""")
                .param("continued", continued.value())
                .param("earlier", earlier.value())
                .param("from", from)
                .update();
    }

    /** A membership stands otherwise since a day; nothing is entered where the state is the same. */
    void change(Membership m, LocalDate today) {
        boolean same = last(m.id()).filter(standing -> standing.state() == m.state()).isPresent();
        if (!same) {
            enter(m.id(), m.state(), Standings.since(m, today));
        }
    }

    private void enter(MembershipId id, State state, LocalDate since) {
        cut(id, since);
        jdbc.sql("""
                insert into membership_standing (membership, association, unit, state, district, first_day)
                select m.id, m.association, m.unit is not null, :state, coalesce(c.district, u.district), :since
                """ + DISTRICT + "where m.id = :id")
                .param("state", state.name())
                .param("since", since)
                .param("id", id.value())
                .update();
    }

    private void cut(MembershipId id, LocalDate since) {
        jdbc.sql("delete from membership_standing where membership = ? and first_day >= ?").params(id.value(), since).update();
        jdbc.sql("update membership_standing set end_day = ? where membership = ? and (end_day is null or end_day > ?)")
                .params(since, id.value(), since)
                .update();
    }

    /** The memberships of a person who lives in another district from a day on; those that have ended keep what they had. */
    void moved(PersonId person, @Nullable String district, LocalDate since) {
        moved("m.person = :who", person.value(), district, since);
    }

    /** The same of a unit. */
    void moved(OrganisationId unit, @Nullable String district, LocalDate since) {
        moved("m.unit = :who", unit.value(), district, since);
    }

    private void moved(String whose, UUID who, @Nullable String district, LocalDate since) {
        String open = """
                from membership m
                where m.id = s.membership and s.end_day is null and s.state in ('APPLIED', 'IN_REVIEW', 'ACTIVE', 'LAPSED')
                  and s.district is distinct from :district and\s""" + whose;
        jdbc.sql("update membership_standing s set district = :district " + open + " and s.first_day >= :since")
                .param("district", district)
                .param("who", who)
                .param("since", since)
                .update();
        jdbc.sql("with closed as (update membership_standing s set end_day = :since " + open + """
                 and s.first_day < :since returning s.membership, s.association, s.unit, s.state)
                insert into membership_standing (membership, association, unit, state, district, first_day)
                select membership, association, unit, state, :district, :since from closed""")
                .param("district", district)
                .param("who", who)
                .param("since", since)
                .update();
    }

    Optional<Standing> last(MembershipId id) {
        return jdbc.sql("select state, district, first_day, end_day from membership_standing where membership = ? and end_day is null")
                .param(id.value())
                .query(StandingTable::read)
                .optional();
    }

    /** Oldest first. */
    List<Standing> of(MembershipId id) {
        return jdbc.sql("select state, district, first_day, end_day from membership_standing where membership = ? order by first_day")
                .param(id.value())
                .query(StandingTable::read)
                .list();
    }

    private static Standing read(ResultSet rs, int row) throws SQLException {
        String district = rs.getString("district");
        return new Standing(
                State.valueOf(rs.getString("state")),
                district == null ? "" : district,
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("end_day", LocalDate.class));
    }
}

package home.engineers.organisations.internal;

import home.engineers.kernel.PersonId;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.FoundingStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code founding_step}, and the figures of the associations that came of it. */
@Repository
class FoundingTable {
    private final JdbcClient jdbc;

    FoundingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, by district. */
    Map<String, List<FoundingStep>> all() {
        return jdbc.sql("select district, state, taken_on, document from founding_step order by taken_on, entered_at")
                .query(FoundingTable::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(FoundingStep::district));
    }

    /** Oldest first. */
    List<FoundingStep> of(String district) {
        return jdbc.sql("""
                select district, state, taken_on, document from founding_step where district = ?
                order by taken_on, entered_at""")
                .param(district)
                .query(FoundingTable::read)
                .list();
    }

    /** False where the district has this step already. */
    boolean insert(UUID id, FoundingStep step, @Nullable PersonId by, Instant at) {
        return jdbc.sql("""
                insert into founding_step (id, district, state, taken_on, document, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Arrays.asList(
                        id, step.district(), step.state().name(), step.on(), step.document().strip(),
                        by == null ? null : by.value(), Timestamp.from(at)))
                .update() == 1;
    }

    /** @return the identity of the step */
    UUID correct(FoundingStep step) {
        return jdbc.sql("update founding_step set taken_on = ?, document = ? where district = ? and state = ? returning id")
                .params(step.on(), step.document(), step.district(), step.state().name())
                .query(UUID.class)
                .single();
    }

    /** @return the identity the step had */
    UUID delete(FoundingStep step) {
        return jdbc.sql("delete from founding_step where district = ? and state = ? returning id")
                .params(step.district(), step.state().name())
                .query(UUID.class)
                .single();
    }

    /** Memberships of the district's association that stand or are applied for; they are kept from coming about meanwhile. */
    long belonging(String district) {
        jdbc.sql("select id from organisation where kind = 'DISTRICT_ASSOCIATION' and district = ? for update")
                .param(district)
                .query()
                .listOfRows();
        return jdbc.sql("""
                select count(*) from membership m join organisation o on o.id = m.association
                where o.kind = 'DISTRICT_ASSOCIATION' and o.district = ? and m.state in ('APPLIED', 'IN_REVIEW', 'ACTIVE', 'LAPSED')""")
                .param(district)
                .query(Long.class)
                .single();
    }

    /** Associations of districts with their active members, by district. */
    Map<String, Figures> figures() {
        return jdbc.sql("""
                select o.district, o.id,
                       count(m.person) filter (where m.state = 'ACTIVE') as members,
                       count(m.unit) filter (where m.state = 'ACTIVE') as units
                from organisation o left join membership m on m.association = o.id
                where o.kind = 'DISTRICT_ASSOCIATION' and o.until is null group by o.district, o.id""")
                .query((rs, n) -> Map.entry(
                        rs.getString(1), new Figures(rs.getObject(2, UUID.class), rs.getLong(3), rs.getLong(4))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static FoundingStep read(ResultSet rs, int row) throws SQLException {
        return new FoundingStep(
                rs.getString("district"),
                FoundingState.valueOf(rs.getString("state")),
                rs.getObject("taken_on", LocalDate.class),
                rs.getString("document"));
    }

    record Figures(UUID association, long members, long units) {}
}

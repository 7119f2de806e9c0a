package home.engineers.organisations.internal;

import home.engineers.kernel.PersonId;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Representative;
import home.engineers.organisations.RepresentativeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code unit_representative}. */
@Repository
class RepresentativeTable {
    private static final String COLUMNS =
            "select id, membership, person, first_day, last_day, document, version from unit_representative ";
    private final JdbcClient jdbc;

    RepresentativeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Representative> find(RepresentativeId id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id.value()).query(RepresentativeTable::read).optional();
    }

    List<Representative> of(MembershipId membership) {
        return jdbc.sql(COLUMNS + "where membership = ? order by first_day desc")
                .param(membership.value())
                .query(RepresentativeTable::read)
                .list();
    }

    Optional<Representative> on(MembershipId membership, LocalDate day) {
        return jdbc.sql(COLUMNS + "where membership = ? and first_day <= ? and (last_day is null or last_day >= ?)")
                .params(membership.value(), day, day)
                .query(RepresentativeTable::read)
                .optional();
    }

    List<Representative> of(PersonId person) {
        return jdbc.sql(COLUMNS + "where person = ? order by first_day desc, id desc")
                .param(person.value())
                .query(RepresentativeTable::read)
                .list();
    }

    /** Those entered by the person for others included. */
    List<Representative> concerning(PersonId person) {
        return jdbc.sql(COLUMNS + "where person = :person or entered_by = :person order by first_day desc, id desc")
                .param("person", person.value())
                .query(RepresentativeTable::read)
                .list();
    }

    void insert(Representative one, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                insert into unit_representative (id, membership, person, first_day, last_day, document, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        one.id().value(), one.membership().value(), one.person().value(), one.from(), one.to(),
                        one.document(), by == null ? null : by.value(), Timestamp.from(at)))
                .update();
    }

    Representative end(Representative one, LocalDate lastDay) {
        int changed = jdbc.sql("update unit_representative set last_day = ?, version = version + 1 where id = ? and version = ?")
                .params(lastDay, one.id().value(), one.version())
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("representative changed meanwhile: " + one.id());
        }
        return find(one.id()).orElseThrow();
    }

    /** A term that has not begun by then goes over to the membership that another goes on as. */
    void hand(Representative one, MembershipId to) {
        jdbc.sql("update unit_representative set membership = ?, version = version + 1 where id = ?")
                .params(to.value(), one.id().value())
                .update();
    }

    /** Takes out the documents that named the person; the terms stay. */
    void strikeWords(PersonId person) {
        jdbc.sql("update unit_representative set document = '—' where person = ?").param(person.value()).update();
    }

    private static Representative read(ResultSet rs, int row) throws SQLException {
        return new Representative(
                new RepresentativeId(rs.getObject("id", UUID.class)),
                new MembershipId(rs.getObject("membership", UUID.class)),
                new PersonId(rs.getObject("person", UUID.class)),
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("last_day", LocalDate.class),
                rs.getString("document"),
                rs.getInt("version"));
    }
}

package home.engineers.experts.internal;

import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code expert_absence}. */
@Repository
public class AbsenceTable {
    private final JdbcClient jdbc;

    AbsenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Kind {
        /** Days on which the expert cannot come. */
        UNAVAILABLE,
        /** Time in which the expert does no work for the pool. */
        LEAVE
    }

    /** Both days count. */
    public record Absence(UUID id, PersonId person, Kind kind, LocalDate firstDay, LocalDate lastDay, String note) {}

    void insert(Absence one, Instant at) {
        jdbc.sql("""
                insert into expert_absence (id, person, kind, first_day, last_day, note, entered_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        one.id(), one.person().value(), one.kind().name(), one.firstDay(), one.lastDay(), one.note(), Timestamp.from(at))
                .update();
    }

    /** Those not over, the next first. */
    List<Absence> from(PersonId person, LocalDate today) {
        return jdbc.sql("select * from expert_absence where person = ? and last_day >= ? order by first_day, id")
                .params(person.value(), today).query(AbsenceTable::read).list();
    }

    List<Absence> of(PersonId person) {
        return jdbc.sql("select * from expert_absence where person = ? order by first_day desc, id").param(person.value())
                .query(AbsenceTable::read).list();
    }

    /** @return false where the person has none of this id that goes on after today */
    boolean remove(UUID id, PersonId person, LocalDate today) {
        return jdbc.sql("delete from expert_absence where id = ? and person = ? and first_day > ?").params(id, person.value(), today)
                        .update() == 1
                || jdbc.sql("update expert_absence set last_day = ? where id = ? and person = ? and first_day < ? and last_day >= ?")
                        .params(today.minusDays(1), id, person.value(), today, today).update() == 1
                || jdbc.sql("delete from expert_absence where id = ? and person = ? and first_day = ?").params(id, person.value(), today)
                        .update() == 1;
    }

    private static Absence read(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class), new PersonId(row.getObject("person", UUID.class)), Kind.valueOf(row.getString("kind")),
                row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class), row.getString("note"));
    }
}

package home.engineers.experts.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code expert_mark}; rows are only added. */
@Repository
public class MarkTable {
    private final JdbcClient jdbc;

    MarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Grade {
        GOOD,
        FAIR,
        POOR
    }

    /** @param occasion what the expert was judged for, such as a panel or a case */
    public record Mark(
            UUID id, PersonId person, OrganisationId association, String occasion, Grade grade, String reason, PersonId by, Instant at) {}

    void insert(Mark mark) {
        jdbc.sql("""
                insert into expert_mark (id, person, association, occasion, grade, reason, given_by, given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        mark.id(), mark.person().value(), mark.association().value(), mark.occasion(), mark.grade().name(), mark.reason(),
                        mark.by().value(), Timestamp.from(mark.at()))
                .update();
    }

    List<Mark> of(PersonId person) {
        return jdbc.sql("select * from expert_mark where person = ? order by given_at desc, id desc").param(person.value())
                .query((row, n) -> new Mark(
                        row.getObject("id", UUID.class), person, new OrganisationId(row.getObject("association", UUID.class)),
                        row.getString("occasion"), Grade.valueOf(row.getString("grade")), row.getString("reason"),
                        new PersonId(row.getObject("given_by", UUID.class)), row.getTimestamp("given_at").toInstant()))
                .list();
    }
}

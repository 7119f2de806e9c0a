package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code case_objection}. */
@Repository
class ObjectionTable {
    private final JdbcClient jdbc;

    ObjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Objection one, String receipt) {
        jdbc.sql("""
                insert into case_objection (id, case_id, objector, contact, facts, receipt, received_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(one.id(), one.caseId().value(), one.objector(), one.contact(), one.facts(), receipt,
                        Timestamp.from(one.receivedAt()))
                .update();
    }

    /** False where it was answered already. */
    boolean answer(UUID id, boolean upheld, String answer, PersonId by, Instant at) {
        return jdbc.sql("""
                update case_objection set upheld = ?, answer = ?, answered_by = ?, answered_at = ?
                where id = ? and answered_at is null""")
                        .params(upheld, answer, by.value(), Timestamp.from(at), id)
                        .update()
                == 1;
    }

    Optional<Objection> find(UUID id) {
        return jdbc.sql("select * from case_objection where id = ?").param(id).query(ObjectionTable::read).optional();
    }

    List<Objection> of(CaseId id) {
        return jdbc.sql("select * from case_objection where case_id = ? order by received_at, id")
                .param(id.value())
                .query(ObjectionTable::read)
                .list();
    }

    private static Objection read(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Objection(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("objector"),
                row.getString("contact"),
                row.getString("facts"),
                row.getTimestamp("received_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getObject("upheld", Boolean.class),
                row.getString("answer"));
    }
}

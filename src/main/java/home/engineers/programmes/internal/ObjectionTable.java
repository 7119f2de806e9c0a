package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.Objections.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code case_objection}. */
@Repository
class ObjectionTable {
    private final JdbcClient jdbc;

    ObjectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Objection one) {
        jdbc.sql("""
                insert into case_objection (id, case_id, objector, contact, facts, receipt, received_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(one.id(), one.caseId().value(), one.objector(), one.contact(), one.facts(), one.receipt(),
                        Timestamp.from(one.receivedAt()))
                .update();
    }

    /** False where it was answered already. */
    boolean answer(UUID id, Finding finding, PersonId by, Instant at) {
        return jdbc.sql("""
                update case_objection set upheld = ?, answer = ?, internal_note = nullif(?, ''), answered_by = ?, answered_at = ?
                where id = ? and answered_at is null""")
                        .params(finding.upheld(), finding.answer().strip(), finding.note().strip(), by.value(),
                                Timestamp.from(at), id)
                        .update()
                == 1;
    }

    void takeUp(UUID id, PersonId by, Instant at) {
        jdbc.sql("update case_objection set taken_up_by = ?, taken_up_at = ? where id = ? and taken_up_at is null")
                .params(by.value(), Timestamp.from(at), id)
                .update();
    }

    Optional<Objection> byReceipt(String receipt) {
        return jdbc.sql("select * from case_objection where receipt = ?")
                .param(receipt)
                .query(ObjectionTable::read)
                .optional();
    }

    /** Leaves when it came, when it was answered and what came of it. */
    void strikeWords(CaseId id) {
        jdbc.sql("""
                update case_objection set objector = '', contact = '', facts = '', internal_note = null,
                    answer = case when answer is null then null else '' end
                where case_id = ?""").param(id.value()).update();
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
        return new Objection(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("objector"),
                row.getString("contact"),
                row.getString("facts"),
                row.getString("receipt"),
                row.getTimestamp("received_at").toInstant(),
                instant(row, "taken_up_at"),
                instant(row, "answered_at"),
                row.getObject("upheld", Boolean.class),
                row.getString("answer"),
                row.getString("internal_note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

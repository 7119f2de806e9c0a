package home.engineers.programmes.internal;

import home.engineers.programmes.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code register_entry}: what was granted, by programme. */
@Repository
class RegisterTable {
    private final JdbcClient jdbc;

    RegisterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until last day on which it holds, or null for good */
    record Entry(CaseId caseId, LocalDate enteredOn, @Nullable LocalDate until, @Nullable LocalDate revokedOn) {}

    void enter(ReviewCase one, LocalDate on, @Nullable LocalDate until) {
        jdbc.sql("insert into register_entry (case_id, programme, level, entered_on, until) values (?, ?, ?, ?, ?)")
                .params(one.id().value(), one.programme(), one.level(), on, until)
                .update();
    }

    void revoke(CaseId id, LocalDate on) {
        jdbc.sql("update register_entry set revoked_on = ? where case_id = ?").params(on, id.value()).update();
    }

    int count(String programme) {
        return jdbc.sql("select count(*) from register_entry where programme = ?").param(programme).query(Integer.class).single();
    }

    /** The newest first. */
    List<Entry> of(String programme, int limit, int offset) {
        return jdbc.sql("""
                select case_id, entered_on, until, revoked_on from register_entry
                where programme = ? order by entered_on desc, case_id limit ? offset ?""")
                .params(programme, limit, offset)
                .query(RegisterTable::read)
                .list();
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                new CaseId(row.getObject(1, UUID.class)),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class));
    }
}

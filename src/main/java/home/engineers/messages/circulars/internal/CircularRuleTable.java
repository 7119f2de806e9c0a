package home.engineers.messages.circulars.internal;

import static home.engineers.messages.circulars.internal.CircularTable.utc;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CircularRuleTable {
    private final JdbcClient jdbc;

    CircularRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CircularRule rule) {
        jdbc.sql("""
                insert into circular_rule (id, sender, in_force, undo_minutes, approval_above, source, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        rule.id(), rule.sender().value(), rule.inForce(), rule.undoMinutes(), rule.approvalAbove(), rule.source(),
                        rule.by().value(), utc(rule.enteredAt())))
                .update();
    }

    /** The sender's own, else that of the association it is part of. */
    Optional<CircularRule> on(OrganisationId sender, OrganisationId association, LocalDate day) {
        return jdbc.sql("""
                select * from circular_rule where sender in (:sender, :association) and in_force <= :day
                order by (sender = :sender) desc, in_force desc, entered_at desc, id desc limit 1""")
                .param("sender", sender.value())
                .param("association", association.value())
                .param("day", day)
                .query(CircularRuleTable::read)
                .optional();
    }

    List<CircularRule> editions(OrganisationId sender) {
        return jdbc.sql("select * from circular_rule where sender = ? order by in_force desc, entered_at desc, id desc")
                .param(sender.value())
                .query(CircularRuleTable::read)
                .list();
    }

    List<CircularRule> enteredBy(PersonId person) {
        return jdbc.sql("select * from circular_rule where entered_by = ? order by entered_at, id")
                .param(person.value())
                .query(CircularRuleTable::read)
                .list();
    }

    private static CircularRule read(ResultSet row, int number) throws SQLException {
        Integer above = row.getObject("approval_above", Integer.class);
        return new CircularRule(
                row.getObject("id", UUID.class), new OrganisationId(row.getObject("sender", UUID.class)),
                row.getObject("in_force", LocalDate.class), row.getInt("undo_minutes"), above,
                row.getString("source"), new PersonId(row.getObject("entered_by", UUID.class)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}

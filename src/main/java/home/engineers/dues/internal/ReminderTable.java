package home.engineers.dues.internal;

import home.engineers.dues.ChargeId;
import home.engineers.kernel.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code dues_reminder}: each step once for a charge. */
@Repository
class ReminderTable {
    private final JdbcClient jdbc;

    ReminderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where this step was sent already */
    boolean insert(ChargeId charge, int step, PersonId by, Instant at) {
        return jdbc.sql("insert into dues_reminder (charge, step, sent_at, sent_by) values (?, ?, ?, ?) on conflict do nothing")
                .params(charge.value(), step, Timestamp.from(at), by.value())
                .update() == 1;
    }

    /** The last step that went out; 0 where none did. */
    int last(ChargeId charge) {
        return jdbc.sql("select coalesce(max(step), 0) from dues_reminder where charge = ?").param(charge.value()).query(Integer.class).single();
    }

    /** Unpaid charges of a year whose first reminder is due, in the order of their ids, that had no step as late as this. */
    List<ChargeId> due(UUID association, int year, LocalDate dueUntil, UUID after, int limit) {
        return jdbc.sql("""
                select id from dues_charge where association = ? and year = ? and paid_cents < cents and due_on <= ? and id > ?
                order by id limit ?""")
                .params(association, year, dueUntil, after, limit)
                .query((row, number) -> new ChargeId(row.getObject(1, UUID.class)))
                .list();
    }
}

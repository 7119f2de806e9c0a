package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.kernel.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code dues_reminder}: each step once for a charge. */
@Repository
class ReminderTable {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
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

    /** The last step that went out for each of these; those without one are not among them. */
    Map<ChargeId, Integer> last(Collection<ChargeId> charges) {
        Map<ChargeId, Integer> last = new HashMap<>();
        jdbc.sql("select charge, max(step) from dues_reminder where charge = any(?) group by charge")
                .param(charges.stream().map(ChargeId::value).toArray(UUID[]::new))
                .query(row -> {
                    last.put(new ChargeId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return last;
    }

    /** Unpaid charges of a year whose first reminder is due, in the order of their ids, held until the transaction ends. */
    List<Charge> holdDue(UUID association, int year, LocalDate dueUntil, @Nullable UUID after, int limit) {
        return jdbc.sql(ChargeTable.COLUMNS + """
                where c.association = ? and c.year = ? and c.paid_cents < c.cents and c.due_on <= ? and c.id > ?
                order by c.id limit ? for update""")
                .params(association, year, dueUntil, after == null ? BEFORE_ALL : after, limit)
                .query(ChargeTable::read)
                .list();
    }

    /** How many unpaid charges of a year there are whose first reminder is due. */
    int countDue(UUID association, int year, LocalDate dueUntil) {
        return jdbc.sql("select count(*) from dues_charge where association = ? and year = ? and paid_cents < cents and due_on <= ?")
                .params(association, year, dueUntil).query(Integer.class).single();
    }
}

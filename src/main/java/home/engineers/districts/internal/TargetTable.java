package home.engineers.districts.internal;

import home.engineers.districts.Target;
import home.engineers.kernel.Citation;
import home.engineers.kernel.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code district_target}. */
@Repository
class TargetTable {
    private final JdbcClient jdbc;

    TargetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The earliest day first. */
    List<Target> all() {
        return jdbc.sql("""
                select day, source, instrument, article, id = (
                    select id from district_target order by entered_at desc, id desc limit 1) as current
                from district_target order by day""")
                .query((rs, n) -> new Target(
                        rs.getObject("day", LocalDate.class),
                        rs.getString("source"),
                        rs.getString("instrument") == null
                                ? null : new Citation(rs.getString("instrument"), rs.getString("article")),
                        rs.getBoolean("current")))
                .list();
    }

    /** False where the day is a target already. */
    boolean insert(UUID id, LocalDate day, String source, PersonId by, Instant at) {
        return jdbc.sql("""
                insert into district_target (id, day, source, entered_by, entered_at) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(id, day, source, by.value(), Timestamp.from(at))
                .update() == 1;
    }
}

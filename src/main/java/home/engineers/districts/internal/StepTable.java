package home.engineers.districts.internal;

import home.engineers.districts.StepEntry;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code district_step}. */
@Repository
class StepTable {
    private final JdbcClient jdbc;

    StepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By key of the step. */
    Map<String, StepEntry> of(String district) {
        return jdbc.sql("select * from district_step where district = ?")
                .param(district)
                .query(StepTable::read)
                .list()
                .stream()
                .collect(Collectors.toMap(StepEntry::step, entry -> entry));
    }

    /** Makes all who change the steps of a district wait for one another. */
    void hold(String district) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('district_step'), ?::int)").param(district).query().listOfRows();
    }

    /** The day of the earliest of these steps of each district, by code. */
    Map<String, LocalDate> earliest(List<String> steps) {
        return jdbc.sql("""
                select district, min(taken_on) as day from district_step
                where step = any(?) and taken_on is not null group by district""")
                .param(steps.toArray(String[]::new))
                .query((rs, n) -> Map.entry(rs.getString("district"), rs.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A new entry, or the next version of one. */
    void save(StepEntry entry) {
        if (entry.version() == 0) {
            jdbc.sql("""
                    insert into district_step (id, district, step, planned_on, planned_by, taken_on, document, number,
                        recorded_by, recorded_at, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""")
                    .params(Arrays.asList(
                            entry.id(), entry.district(), entry.step(), entry.plannedOn(), value(entry.plannedBy()),
                            entry.takenOn(), entry.document(), entry.number(), value(entry.recordedBy()), at(entry)))
                    .update();
            return;
        }
        int changed = jdbc.sql("""
                update district_step set planned_on = ?, planned_by = ?, taken_on = ?, document = ?, number = ?,
                    recorded_by = ?, recorded_at = ?, version = version + 1
                where id = ? and version = ?""")
                .params(Arrays.asList(
                        entry.plannedOn(), value(entry.plannedBy()), entry.takenOn(), entry.document(), entry.number(),
                        value(entry.recordedBy()), at(entry), entry.id(), entry.version()))
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("step changed meanwhile: " + entry.id());
        }
    }

    private static @Nullable Timestamp at(StepEntry entry) {
        return entry.recordedAt() == null ? null : Timestamp.from(entry.recordedAt());
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable PersonId person(ResultSet rs, String column) throws SQLException {
        UUID value = rs.getObject(column, UUID.class);
        return value == null ? null : new PersonId(value);
    }

    private static StepEntry read(ResultSet rs, int row) throws SQLException {
        OffsetDateTime at = rs.getObject("recorded_at", OffsetDateTime.class);
        return new StepEntry(
                rs.getObject("id", UUID.class),
                rs.getString("district"),
                rs.getString("step"),
                rs.getObject("planned_on", LocalDate.class),
                person(rs, "planned_by"),
                rs.getObject("taken_on", LocalDate.class),
                rs.getString("document"),
                rs.getString("number"),
                person(rs, "recorded_by"),
                at == null ? null : at.toInstant(),
                rs.getInt("version"));
    }
}

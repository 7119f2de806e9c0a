package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.people.internal.MergeUndo.LeftOut;
import home.engineers.people.internal.MergeUndo.Why;
import home.engineers.people.rules.MergeChoice.Side;
import home.engineers.people.rules.MergeField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code people_merge}, and what an undo could not put back. */
@Repository
public class MergeTable {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    MergeTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param undoneAt null while the merge stands */
    public record Merge(
            UUID id,
            PersonId kept,
            PersonId merged,
            Instant mergedAt,
            PersonId mergedBy,
            LocalDate undoUntil,
            boolean undoable,
            @Nullable Instant undoneAt,
            @Nullable PersonId undoneBy,
            int version) {
        public boolean stands() {
            return undoneAt == null;
        }
    }

    void insert(UUID id, PersonId kept, PersonId merged, Map<MergeField, Side> sides, PersonId by, Instant at, LocalDate undoUntil) {
        Map<String, String> choices = new LinkedHashMap<>();
        sides.forEach((field, side) -> choices.put(field.wire(), side.name().toLowerCase(java.util.Locale.ROOT)));
        jdbc.sql("""
                insert into people_merge (id, kept, merged, choices, merged_at, merged_by, undo_until, kept_before, merged_before)
                select :id, :kept, :merged, :choices::jsonb, :at, :by, :until,
                    (select %1$s from people_person p where p.id = :kept), (select %1$s from people_person p where p.id = :merged)"""
                .formatted(MergedRecords.IMAGE))
                .param("id", id)
                .param("kept", kept.value())
                .param("merged", merged.value())
                .param("choices", json.writeValueAsString(choices))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("until", undoUntil)
                .update();
    }

    /** The newest first. */
    List<Merge> page(int most, int skip) {
        return jdbc.sql("""
                select *, kept_before is not null as undoable from people_merge order by merged_at desc, id limit :most offset :skip""")
                .param("most", most).param("skip", skip)
                .query(MergeTable::merge)
                .list();
    }

    /** At most {@link Total#LIMIT}. */
    long count() {
        return jdbc.sql("select count(*) from (select 1 from people_merge limit %d) found".formatted(Total.LIMIT))
                .query(Long.class).single();
    }

    Optional<Merge> find(UUID id) {
        return jdbc.sql("select *, kept_before is not null as undoable from people_merge where id = :id")
                .param("id", id).query(MergeTable::merge).optional();
    }

    /** @param left what could not be put back */
    void undone(UUID id, PersonId by, Instant at, List<LeftOut> left) {
        left.stream().collect(Collectors.groupingBy(one -> one, Collectors.summingInt(one -> 1))).forEach((one, rows) ->
                jdbc.sql("insert into people_merge_left_out (merge, tab, col, why, rows) values (?, ?, ?, ?, ?)")
                        .params(id, one.tab(), one.col() == null ? "" : one.col(), one.why().name(), rows)
                        .update());
        jdbc.sql("update people_merge set undone_at = :at, undone_by = :by, version = version + 1 where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.value()).param("id", id)
                .update();
        forget(id);
    }

    /** What the undo of the merge could not put back, row by row. */
    List<LeftOut> leftOut(UUID id) {
        return jdbc.sql("select tab, nullif(col, ''), why from people_merge_left_out, generate_series(1, rows) where merge = ? order by tab, col, why")
                .param(id)
                .query((row, n) -> new LeftOut(row.getString(1), row.getString(2), Why.valueOf(row.getString(3))))
                .list();
    }

    /** What the rows were is kept no longer than it can be needed. */
    void forget(UUID id) {
        jdbc.sql("update people_merge set kept_before = null, merged_before = null, kept_after = null where id = :id")
                .param("id", id).update();
        jdbc.sql("delete from people_merge_step where merge = :id").param("id", id).update();
    }

    void forgetAll(PersonId person) {
        jdbc.sql("select id from people_merge where :person in (kept, merged)")
                .param("person", person.value()).query(UUID.class).list().forEach(this::forget);
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        UUID undoneBy = row.getObject("undone_by", UUID.class);
        return new Merge(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("kept", UUID.class)),
                new PersonId(row.getObject("merged", UUID.class)),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("merged_by", UUID.class)),
                row.getObject("undo_until", LocalDate.class),
                row.getBoolean("undoable"),
                undone == null ? null : undone.toInstant(),
                undoneBy == null ? null : new PersonId(undoneBy),
                row.getInt("version"));
    }
}

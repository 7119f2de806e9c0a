package home.engineers.people.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was changed in a profile, by whom, and how it stood before. */
@Repository
class Changes {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final IdSource ids;
    private final HouseClock clock;
    private final JsonMapper json;

    Changes(JdbcClient jdbc, NamedParameterJdbcOperations batches, IdSource ids, HouseClock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** @param by null where the house itself acted */
    record Change(
            String section,
            Map<String, String> before,
            Map<String, String> after,
            @Nullable PersonId by,
            Instant at) {}

    void note(
            PersonId person,
            String section,
            @Nullable UUID row,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after,
            @Nullable PersonId by) {
        note(List.of(new Note(person, section, row, before, after)), by);
    }

    /** @param row entry of a section, or null for the person's own facts */
    record Note(
            PersonId person,
            String section,
            @Nullable UUID row,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {}

    void note(List<Note> all, @Nullable PersonId by) {
        batches.batchUpdate(
                """
                insert into people_change (id, person, section, row_id, before, after, by, at)
                values (:id, :person, :section, :row, :before::jsonb, :after::jsonb, :by, :at)
                """,
                all.stream().map(note -> columns(note, by)).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource columns(Note note, @Nullable PersonId by) {
        return new MapSqlParameterSource("id", ids.next())
                .addValue("person", note.person().value())
                .addValue("section", note.section())
                .addValue("row", note.row())
                .addValue("before", text(note.before()))
                .addValue("after", text(note.after()))
                .addValue("by", by == null ? null : by.value())
                .addValue("at", clock.instant().atOffset(ZoneOffset.UTC));
    }

    List<Change> of(PersonId person) {
        return of(person, Integer.MAX_VALUE);
    }

    int count(PersonId person) {
        return jdbc.sql("select count(*) from people_change where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** The newest of them. */
    List<Change> of(PersonId person, int most) {
        return jdbc.sql("""
                select section, before::text, after::text, by, at from people_change where person = :person
                order by at desc, id desc limit :most""")
                .param("person", person.value())
                .param("most", most)
                .query((row, n) -> new Change(
                        row.getString("section"),
                        json.readValue(row.getString("before"), VALUES),
                        json.readValue(row.getString("after"), VALUES),
                        row.getObject("by", UUID.class) == null ? null : new PersonId(row.getObject("by", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from people_change where person = :person").param("person", person.value()).update();
    }

    private String text(Map<String, ? extends @Nullable Object> values) {
        Map<String, String> plain = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (value != null) {
                plain.put(field, value.toString());
            }
        });
        return json.writeValueAsString(plain);
    }
}

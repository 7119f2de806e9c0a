package home.engineers.interests.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this module holds on a person: own interests with what was told by them, and saved searches. */
@Component
@Order(43)
class OwnInterests implements PersonalData {
    private final JdbcClient jdbc;

    OwnInterests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(interests(person), saved(person));
    }

    private Part interests(PersonId person) {
        return new Part(
                "interests.data.interest",
                List.of("interests.data.name", "interests.data.query", "interests.data.narrowing", "interests.data.webhook", "interests.data.made",
                        "interests.data.ended", "interests.data.told"),
                jdbc.sql("""
                        select name, query, array_to_string(ipc || applicants || people, '; ') as narrowing, webhook, made_at, ended_at,
                            coalesce((select string_agg(m.number || ' ' || m.title, E'\\n' order by m.matched_at, m.number, m.event)
                                from interest_match m where m.interest = interest.id and m.message is not null), '') as told
                        from interest where owner = ? order by made_at, id""")
                        .param(person.value())
                        .query((row, line) -> List.of(
                                Cell.of(row.getString(1)), Cell.of(row.getString(2)), Cell.of(row.getString(3)), Cell.of(row.getString(4)),
                                at(row.getTimestamp(5)), at(row.getTimestamp(6)), Cell.of(row.getString(7))))
                        .list());
    }

    private Part saved(PersonId person) {
        return new Part(
                "interests.data.saved",
                List.of("interests.data.name", "interests.data.query", "interests.data.narrowed", "interests.data.savedAt"),
                jdbc.sql("""
                        select name, query, array_to_string(narrowed, '; '), saved_at from interest_saved_query
                        where owner = ? order by saved_at, id""")
                        .param(person.value())
                        .query((row, line) -> List.of(
                                Cell.of(row.getString(1)), Cell.of(row.getString(2)), Cell.of(row.getString(3)), at(row.getTimestamp(4))))
                        .list());
    }

    private static Cell at(@Nullable Timestamp instant) {
        return Cell.of(instant == null ? null : instant.toInstant());
    }

    /** Interests end and go with everything they told, and saved searches go. */
    @Override
    public void erase(PersonId person) {
        jdbc.sql("update interest_match set message = null where interest in (select id from interest where owner = ?)").param(person.value()).update();
        jdbc.sql("delete from interest where owner = ?").param(person.value()).update();
        jdbc.sql("delete from interest_saved_query where owner = ?").param(person.value()).update();
    }
}

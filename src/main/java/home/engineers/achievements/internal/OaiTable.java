package home.engineers.achievements.internal;

import home.engineers.achievements.oai.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of what was ever registered, by the time of its last change. */
@Repository
class OaiTable {
    private static final String LATEST = """
            join lateral (select o.id from achievement_version o where o.achievement = a.id and o.state = 'PUBLISHED'
                order by o.number desc limit 1) v on true\s""";
    private final JdbcClient jdbc;

    OaiTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sets ids of its fields */
    record Header(UUID id, Instant stamp, boolean deleted, List<String> sets) {}

    /**
     * Waits for whoever is just changing something, so that nothing appears later with a time that was given out already.
     * Changes wait for one another as they take their time.
     */
    void quiet() {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('achievement changes'))").query((row, line) -> true).single();
    }

    List<Header> page(Selection asked, int most) {
        Asked narrowed = asked(asked);
        return jdbc.sql("select a.id, a.changed_at, a.withdrawn_at, array(select f.field from achievement_field f where f.version = v.id"
                        + " order by f.field) as sets from achievement a " + LATEST + "where " + narrowed.conditions()
                        + (asked.last() == null ? "" : " and (a.changed_at, a.id) > (:lastStamp, :lastId)")
                        + " order by a.changed_at, a.id limit :most")
                .params(narrowed.values())
                .params(place(asked.last()))
                .param("most", most)
                .query(OaiTable::read).list();
    }

    long count(Selection asked) {
        Asked narrowed = asked(asked);
        return jdbc.sql("select count(*) from achievement a " + LATEST + "where " + narrowed.conditions())
                .params(narrowed.values()).query(Long.class).single();
    }

    Optional<Header> find(int year, int serial) {
        return jdbc.sql("select a.id, a.changed_at, a.withdrawn_at, array(select f.field from achievement_field f where f.version = v.id"
                        + " order by f.field) as sets from achievement a " + LATEST + "where a.year = ? and a.serial = ?")
                .params(year, serial).query(OaiTable::read).optional();
    }

    Optional<Instant> earliest() {
        return Optional.ofNullable(jdbc.sql("select min(changed_at) from achievement where serial is not null")
                .query((row, line) -> row.getTimestamp(1)).list().getFirst()).map(Timestamp::toInstant);
    }

    private record Asked(String conditions, Map<String, Object> values) {}

    private static Asked asked(Selection one) {
        StringBuilder conditions = new StringBuilder("a.serial is not null");
        Map<String, Object> values = new HashMap<>();
        if (one.from() != null) {
            conditions.append(" and a.changed_at >= :from");
            values.put("from", Timestamp.from(one.from()));
        }
        if (one.before() != null) {
            conditions.append(" and a.changed_at < :before");
            values.put("before", Timestamp.from(one.before()));
        }
        if (!one.set().isEmpty()) {
            conditions.append(" and exists (select 1 from achievement_field f where f.version = v.id and f.field = :set)");
            values.put("set", one.set());
        }
        return new Asked(conditions.toString(), values);
    }

    private static Map<String, Object> place(Selection.@Nullable Place place) {
        return place == null ? Map.of() : Map.of("lastStamp", Timestamp.from(place.stamp()), "lastId", place.id());
    }

    private static Header read(ResultSet row, int line) throws SQLException {
        return new Header(
                row.getObject("id", UUID.class), Objects.requireNonNull(row.getTimestamp("changed_at")).toInstant(),
                row.getTimestamp("withdrawn_at") != null,
                Arrays.stream((String[]) row.getArray("sets").getArray()).collect(Collectors.toList()));
    }
}

package home.engineers.people.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import home.engineers.people.rules.EntryField;
import home.engineers.people.rules.Section;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the section tables. Table and column names come from {@link Section}, never from a request. */
@Repository
class Entries {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final IdSource ids;

    Entries(JdbcClient jdbc, NamedParameterJdbcOperations batches, IdSource ids) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ids = ids;
    }

    List<Entry> of(PersonId person, Section section) {
        return jdbc.sql("select * from %s where person = :person order by %s, id".formatted(section.table(), order(section)))
                .param("person", person.value())
                .query((row, n) -> row(section, row))
                .list();
    }

    Optional<Entry> find(PersonId person, Section section, UUID id) {
        return jdbc.sql("select * from %s where person = :person and id = :id".formatted(section.table()))
                .param("person", person.value())
                .param("id", id)
                .query((row, n) -> row(section, row))
                .optional();
    }

    Entry insert(PersonId person, Section section, Map<String, @Nullable Object> values) {
        return insert(section, List.of(new NewEntry(person, values))).getFirst();
    }

    /** @param values by field, none left out */
    record NewEntry(PersonId person, Map<String, @Nullable Object> values) {}

    /** All of one section, in their order. */
    List<Entry> insert(Section section, List<NewEntry> all) {
        List<String> columns = columns(section);
        String sql = "insert into %s (id, person, %s) values (:id, :person, %s)"
                .formatted(
                        section.table(),
                        String.join(", ", columns),
                        columns.stream().map(column -> ":" + column).collect(Collectors.joining(", ")));
        List<Entry> entered = new ArrayList<>(all.size());
        List<SqlParameterSource> rows = new ArrayList<>(all.size());
        for (NewEntry one : all) {
            Entry entry = new Entry(ids.next(), section, 0, one.values());
            MapSqlParameterSource row = new MapSqlParameterSource("id", entry.id()).addValue("person", one.person().value());
            columns.forEach(column -> row.addValue(column, entry.values().get(column)));
            entered.add(entry);
            rows.add(row);
        }
        batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        return entered;
    }

    /** @throws OptimisticLockingFailureException where someone else has changed the row since it was read */
    void update(PersonId person, Entry entry) {
        String sets = columns(entry.section()).stream()
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "));
        var statement = jdbc.sql("update %s set %s, version = version + 1 where id = :id and person = :person and version = :version"
                        .formatted(entry.section().table(), sets))
                .param("id", entry.id())
                .param("person", person.value())
                .param("version", entry.version());
        columns(entry.section()).forEach(column -> statement.param(column, entry.values().get(column)));
        atOnce(statement.update(), entry);
    }

    void delete(PersonId person, Entry entry) {
        atOnce(
                jdbc.sql("delete from %s where id = :id and person = :person and version = :version"
                                .formatted(entry.section().table()))
                        .param("id", entry.id())
                        .param("person", person.value())
                        .param("version", entry.version())
                        .update(),
                entry);
    }

    void deleteAll(PersonId person) {
        for (Section section : Section.values()) {
            jdbc.sql("delete from %s where person = :person".formatted(section.table()))
                    .param("person", person.value()).update();
        }
    }

    /** Names the employer's organisation in a post, or takes the name away. */
    void nameEmployer(UUID post, @Nullable UUID organisation) {
        nameEmployers(Collections.singletonMap(post, organisation));
    }

    /** The same for many posts. */
    void nameEmployers(Map<UUID, @Nullable UUID> organisations) {
        batches.batchUpdate(
                "update people_post set employer = :employer where id = :id",
                organisations.entrySet().stream()
                        .map(named -> new MapSqlParameterSource("employer", named.getValue()).addValue("id", named.getKey()))
                        .toArray(SqlParameterSource[]::new));
    }

    void nameEmployer(String creditCode, UUID organisation) {
        jdbc.sql("update people_post set employer = :employer where employer_credit = :credit")
                .param("employer", organisation).param("credit", creditCode).update();
    }

    private static void atOnce(int rows, Entry entry) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException(entry.section().wire() + " " + entry.id());
        }
    }

    private static List<String> columns(Section section) {
        return section.fields().stream().map(EntryField::name).toList();
    }

    private static String order(Section section) {
        return switch (section) {
            case EDUCATION -> "completed desc nulls last";
            case POST -> "started desc nulls last";
            case TITLE, SKILL -> "obtained desc nulls last";
            case SPECIALTY -> "name";
            case CPD -> "year desc, held desc nulls last";
            case WORK -> "dated desc nulls last";
        };
    }

    private static Entry row(Section section, ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (EntryField field : section.fields()) {
            values.put(field.name(), switch (field.kind()) {
                case TEXT, CHOICE, TIME -> row.getString(field.name());
                case DATE -> row.getObject(field.name(), LocalDate.class);
                case NUMBER -> row.getInt(field.name());
                case FLAG -> row.getBoolean(field.name());
            });
        }
        return new Entry(row.getObject("id", UUID.class), section, row.getInt("version"), values);
    }
}

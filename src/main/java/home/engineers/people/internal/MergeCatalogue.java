package home.engineers.people.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the catalogue of the database says of a table whose rows a merge touches, in the words of SQL. */
@Repository
class MergeCatalogue {
    private final JdbcClient jdbc;

    MergeCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param type as SQL writes it */
    private record Key(String column, String type) {}

    /** The primary key of a row as an object of JSON. */
    String key(String table, String alias) {
        return keys(table).stream()
                .map(key -> "'%1$s', %2$s.\"%1$s\"".formatted(key.column(), alias))
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    /** Whether row {@code t} is the one that step {@code s} names. */
    String match(String table) {
        return keys(table).stream()
                .map(key -> "t.\"%1$s\" = (s.key ->> '%1$s')::%2$s".formatted(key.column(), key.type()))
                .collect(Collectors.joining(" and "));
    }

    /** A column that is null only where there is no row. */
    String firstKey(String table) {
        return keys(table).getFirst().column();
    }

    /** The primary key, which every table that holds persons has. */
    private List<Key> keys(String table) {
        List<Key> keys = jdbc.sql("""
                select a.attname, format_type(a.atttypid, a.atttypmod) from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                where i.indrelid = cast('public.' || :table as regclass) and i.indisprimary order by a.attnum""")
                .param("table", table)
                .query((row, n) -> new Key(row.getString(1), row.getString(2)))
                .list();
        if (keys.isEmpty()) {
            throw new IllegalStateException(table + " has no primary key");
        }
        return keys;
    }

    /** The columns that can be written. */
    List<String> columns(String table) {
        return jdbc.sql("""
                select attname from pg_attribute
                where attrelid = cast('public.' || :table as regclass) and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
                order by attnum""")
                .param("table", table)
                .query(String.class)
                .list();
    }
}

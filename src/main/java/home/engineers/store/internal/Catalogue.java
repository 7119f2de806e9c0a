package home.engineers.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in the schema of a house. */
final class Catalogue {
    private static final String HISTORY = "flyway_schema_history";

    /** Sessions are not carried over: whoever was signed in signs in anew. */
    private static final Set<String> LEFT_OUT = Set.of(HISTORY, "spring_session", "spring_session_attributes");

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    boolean empty() throws SQLException {
        return strings("select tablename from pg_tables where schemaname = 'public' limit 1").isEmpty();
    }

    List<String> migrations() throws SQLException {
        return strings("select version from " + HISTORY + " where success and version is not null order by installed_rank");
    }

    /**
     * Tables whose content a backup carries, with the columns that are not computed. Numbers of transactions mean nothing in another
     * database: each row restored has that of the restoring one.
     */
    List<Manifest.Table> tables() throws SQLException {
        List<Manifest.Table> tables = new ArrayList<>();
        for (String name : strings("select tablename from pg_tables where schemaname = 'public' order by tablename")) {
            if (!LEFT_OUT.contains(name)) {
                tables.add(new Manifest.Table(name, strings("""
                        select attname from pg_attribute
                        where attrelid = %s::regclass and attnum > 0 and not attisdropped and attgenerated = '' and atttypid <> 'xid8'::regtype
                        order by attnum""".formatted(literal("public." + quoted(name))))));
            }
        }
        return tables;
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> values = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                select sequencename, last_value from pg_sequences
                where schemaname = 'public' and last_value is not null order by sequencename""")) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getLong(2));
            }
        }
        return values;
    }

    /** Foreign keys as {table, name, definition}. */
    List<ForeignKey> foreignKeys() throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                select c.relname, k.conname, pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                where k.contype = 'f' and n.nspname = 'public' and k.conparentid = 0 order by c.relname, k.conname""")) {
            while (rows.next()) {
                keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return keys;
    }

    record ForeignKey(String table, String name, String definition) {
        String drop() {
            return "alter table public." + quoted(table) + " drop constraint " + quoted(name);
        }

        String add() {
            return "alter table public." + quoted(table) + " add constraint " + quoted(name) + " " + definition;
        }
    }

    List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The table with its columns, as COPY names them. */
    static String copied(Manifest.Table table) {
        String columns = table.columns().stream().map(Catalogue::quoted).collect(Collectors.joining(", "));
        return "public." + quoted(table.name()) + " (" + columns + ")";
    }
}

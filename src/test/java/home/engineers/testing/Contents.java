package home.engineers.testing;

import home.engineers.store.DatabaseAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** What a house holds, as text by name, to compare one with another. */
public final class Contents {
    /** Made by the server and not carried over, as is the history of migrations. */
    private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", "spring_session", "spring_session_attributes");

    private Contents() {}

    /** All rows that a backup carries, by table. */
    public static Map<String, String> ofDatabase(DatabaseAddress address) throws SQLException, IOException {
        Map<String, String> content = new TreeMap<>();
        try (Connection connection = address.connect();
                var tables = connection.createStatement().executeQuery(
                        "select tablename from pg_tables where schemaname = 'public'")) {
            while (tables.next()) {
                String table = tables.getString(1);
                if (!LEFT_OUT.contains(table)) {
                    content.put(table, rows(connection, table));
                }
            }
        }
        return content;
    }

    private static String rows(Connection connection, String table) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
                "copy (select * from (select " + carried(connection, table) + " from " + table + ") t order by t::text collate \"C\") to stdout", rows);
        return rows.toString(StandardCharsets.UTF_8);
    }

    /** All columns but those with the numbers of transactions, which are the server's own. */
    private static String carried(Connection connection, String table) throws SQLException {
        try (var columns = connection.createStatement().executeQuery("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and atttypid <> 'xid8'::regtype""".formatted(table))) {
            columns.next();
            return columns.getString(1);
        }
    }

    /** Files and keys, by name. */
    public static Map<String, String> ofDirectory(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String kept : Set.of("files", "keys")) {
            if (Files.isDirectory(directory.resolve(kept))) {
                try (Stream<Path> all = Files.walk(directory.resolve(kept))) {
                    all.filter(Files::isRegularFile)
                            .forEach(file -> files.put(directory.relativize(file).toString(), text(file)));
                }
            }
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Constraints that any server knows as such, with the table they stand on. */
    public static String constraints(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.connect();
                var rows = connection.createStatement().executeQuery("""
                        select string_agg(conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated, E'\\n'
                                          order by conrelid::regclass::text collate "C", conname)
                        from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'""")) {
            rows.next();
            return rows.getString(1);
        }
    }
}

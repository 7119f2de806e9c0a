package home.engineers.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills the tables of a fresh schema inside one transaction. Foreign keys are taken off and put back at the end, where
 * they are checked over all rows; triggers stay silent, for what they would do is in the rows already.
 */
final class TableFilling {
    private final Connection connection;
    private final Map<String, Manifest.Table> tables;
    private final List<Catalogue.ForeignKey> foreignKeys;
    private final Map<String, Long> rows = new HashMap<>();
    private @Nullable Open open;

    private TableFilling(Connection connection, List<Manifest.Table> tables, List<Catalogue.ForeignKey> foreignKeys) {
        this.connection = connection;
        this.tables = tables.stream().collect(Collectors.toMap(Manifest.Table::name, table -> table));
        this.foreignKeys = foreignKeys;
    }

    static TableFilling begin(Connection connection, List<Manifest.Table> tables) throws SQLException {
        TableFilling filling = new TableFilling(connection, tables, new Catalogue(connection).foreignKeys());
        filling.execute(filling.foreignKeys.stream().map(Catalogue.ForeignKey::drop).toList());
        filling.execute(tables.stream().map(table -> triggers("disable", table)).toList());
        String all = tables.stream().map(table -> "public." + Catalogue.quoted(table.name())).collect(Collectors.joining(", "));
        filling.execute(List.of("truncate " + all));
        return filling;
    }

    private static String triggers(String change, Manifest.Table table) {
        return "alter table public." + Catalogue.quoted(table.name()) + " " + change + " trigger user";
    }

    private void execute(List<String> commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** Takes in one chunk. Chunks are cut by size, so a row may begin in one and end in the next. */
    void add(String table, InputStream content) throws IOException, SQLException {
        Open current = open;
        if (current == null || !current.table().equals(table)) {
            endTable();
            current = new Open(table, connection.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + Catalogue.copied(tables.get(table)) + " from stdin"));
            open = current;
        }
        byte[] buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            current.copy().writeToCopy(buffer, 0, read);
        }
    }

    private void endTable() throws SQLException {
        if (open != null) {
            rows.put(open.table(), open.copy().endCopy());
            open = null;
        }
    }

    /** Rows taken in so far, by table. */
    Map<String, Long> rows() throws SQLException {
        endTable();
        return Map.copyOf(rows);
    }

    long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Puts back what was taken off, and sets the sequences on. */
    void end(Map<String, Long> sequences) throws SQLException {
        execute(foreignKeys.stream().map(Catalogue.ForeignKey::add).toList());
        execute(tables.values().stream().map(table -> triggers("enable", table)).toList());
        execute(sequences.entrySet().stream()
                .map(entry -> "select setval(" + Catalogue.literal("public." + Catalogue.quoted(entry.getKey())) + ", "
                        + entry.getValue() + ")")
                .toList());
    }

    /** A table whose rows are coming in. */
    private record Open(String table, CopyIn copy) {}
}

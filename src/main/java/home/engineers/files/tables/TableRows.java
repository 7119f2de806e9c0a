package home.engineers.files.tables;

import home.engineers.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole table read at once, for those who compare it as one; large rosters go through {@link Imports}.
 *
 * @param rows that hold anything, in the order of the file
 * @param ignored names of columns nobody asked for
 */
public record TableRows(List<Row> rows, List<String> ignored) {
    public TableRows {
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
    }

    /**
     * Refused where the file is no table, lacks a column it must have, or has more rows than this. Required cells may be
     * empty: whoever compares says what is wrong with a row.
     *
     * @param name under which the file was sent
     */
    public static Outcome<TableRows> read(Path file, String name, List<Column> columns, int most) throws IOException {
        try (TableLines lines = TableFile.of(file, name).open()) {
            TableLine first = lines.next();
            if (first == null) {
                throw TableFault.of(0, "files.table.empty");
            }
            Header header = Header.of(columns, first);
            if (!header.faults().isEmpty()) {
                return Outcome.refused(header.faults());
            }
            List<Row> rows = new ArrayList<>();
            for (TableLine line = lines.next(); line != null; line = lines.next()) {
                if (!line.blank()) {
                    rows.add(header.row(line));
                }
                if (rows.size() > most) {
                    throw TableFault.of(line.number(), "files.table.tooManyRows", most);
                }
            }
            return Outcome.granted(new TableRows(rows, header.ignored()));
        } catch (TableFault fault) {
            return Outcome.refused(fault.reason());
        }
    }
}

package home.engineers.files.tables;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What stands in a few rows of a table.
 *
 * @param headers of the columns the table has
 */
record RowReading(Set<String> headers, Map<Integer, Row> rows) {
    /** Reads the rows the order is about, and no further than the last of them. */
    static RowReading of(ImportOrder order, ImportKind<?> kind) throws IOException {
        int last = order.rows().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<Integer, Row> rows = new HashMap<>();
        try (TableLines lines = MendedLines.over(
                TableFile.of(order.file(), order.name()).open(), kind.columns(), order.mends())) {
            TableLine line = lines.next();
            if (line == null) {
                return new RowReading(Set.of(), Map.of());
            }
            Header header = Header.of(kind.columns(), line);
            while (line != null && line.number() < last) {
                line = lines.next();
                if (line != null && order.rows().contains(line.number())) {
                    rows.put(line.number(), header.row(line));
                }
            }
            return new RowReading(header.positions().keySet(), rows);
        }
    }
}

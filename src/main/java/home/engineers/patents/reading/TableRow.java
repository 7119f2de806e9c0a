package home.engineers.patents.reading;

import home.engineers.kernel.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param line where it begins, from 1
 * @param fault why there are no cells, or null
 */
record TableRow(long line, List<String> cells, @Nullable Reason fault) {
    /** Rows of one table, one at a time. */
    interface Source extends Closeable {
        /** The next row, or null at the end. */
        @Nullable TableRow next() throws IOException;
    }

    static TableRow broken(long line, String key, Object... arguments) {
        return new TableRow(line, List.of(), Reason.of(key, arguments));
    }

    boolean blank() {
        return fault == null && cells.stream().allMatch(String::isBlank);
    }
}

package home.engineers.files.tables;

import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One row of an uploaded table whose cells were mended on the page.
 *
 * @param columns headers of the mended columns
 * @param cells what is written there now, by header; empty once the file has been forgotten
 */
public record Mend(int row, List<String> columns, Map<String, String> cells, PersonId by, Instant at) {
    public Mend {
        columns = List.copyOf(columns);
        cells = Map.copyOf(cells);
    }
}

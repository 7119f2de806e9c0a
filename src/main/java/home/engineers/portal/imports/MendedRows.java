package home.engineers.portal.imports;

import home.engineers.files.tables.Mend;
import home.engineers.kernel.PersonId;
import java.util.List;
import java.util.Map;

/**
 * One page of the rows of an import that were mended.
 *
 * @param number which page this is, from 1
 * @param total mended rows altogether
 * @param by names of those who mended
 */
public record MendedRows(int number, int total, List<Mend> rows, Map<PersonId, String> by) {
    /** Rows on one page. */
    public static final int SIZE = 50;
}

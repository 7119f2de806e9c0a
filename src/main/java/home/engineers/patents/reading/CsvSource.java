package home.engineers.patents.reading;

import home.engineers.kernel.Reason;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of a CSV table. Its header is the first row that names a column of numbers, among the first rows. */
final class CsvSource implements PieceReader {
    private static final int HEADER_WITHIN = 20;
    private final String file;
    private final CsvRows rows;
    private @Nullable TableRecords records;
    private boolean ended;

    CsvSource(String file, CsvRows rows) {
        this.file = file;
        this.rows = rows;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        if (records == null && !ended) {
            records = header();
            if (records == null) {
                ended = true;
                return Piece.broken(file, 1, Reason.of("patents.refused.noColumn"));
            }
        }
        TableRecords known = records;
        if (ended || known == null) {
            return null;
        }
        CsvRows.Row row = rows.next();
        while (row != null && row.fault() == null && blank(row.cells())) {
            row = rows.next();
        }
        return row == null ? null : piece(row, known);
    }

    private Piece piece(CsvRows.Row row, TableRecords known) {
        Reason fault = row.fault();
        return fault == null ? new Piece(file, row.line(), () -> known.read(row.cells())) : Piece.broken(file, row.line(), fault);
    }

    private @Nullable TableRecords header() throws IOException {
        for (int i = 0; i < HEADER_WITHIN; i++) {
            CsvRows.Row row = rows.next();
            if (row == null) {
                return null;
            }
            TableRecords under = TableRecords.under(row.cells());
            if (under.namesNumbers()) {
                return under;
            }
        }
        return null;
    }

    private static boolean blank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

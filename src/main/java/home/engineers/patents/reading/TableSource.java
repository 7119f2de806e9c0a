package home.engineers.patents.reading;

import home.engineers.kernel.Reason;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Records of a table. Its header is the first row that names a column of numbers, among the first rows. */
final class TableSource implements PieceReader {
    private static final int HEADER_WITHIN = 20;
    private final String file;
    private final TableRow.Source rows;
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private @Nullable TableRecords records;
    private boolean ended;

    TableSource(String file, TableRow.Source rows) {
        this.file = file;
        this.rows = rows;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        if (!waiting.isEmpty()) {
            return waiting.poll();
        }
        if (ended) {
            return null;
        }
        TableRecords known = records == null ? header() : records;
        if (known == null) {
            ended = true;
            return waiting.isEmpty() ? Piece.broken(file, 1, Reason.of("patents.refused.noColumn")) : waiting.poll();
        }
        records = known;
        TableRow row = rows.next();
        while (row != null && row.blank()) {
            row = rows.next();
        }
        if (row == null) {
            return null;
        }
        Reason fault = row.fault();
        long line = row.line();
        if (fault != null) {
            return Piece.broken(file, line, fault);
        }
        known.records(row.cells()).forEach(content -> waiting.add(new Piece(file, line, content)));
        return waiting.poll();
    }

    /** What reads the rows below the header, or null where there is none; then what kept it from being found waits. */
    private @Nullable TableRecords header() throws IOException {
        for (int i = 0; i < HEADER_WITHIN; i++) {
            TableRow row = rows.next();
            if (row == null) {
                return null;
            }
            if (row.fault() != null) {
                waiting.add(Piece.broken(file, row.line(), row.fault()));
            } else {
                TableRecords under = TableRecords.under(row.cells());
                if (under.namesNumbers()) {
                    waiting.clear();
                    return under;
                }
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

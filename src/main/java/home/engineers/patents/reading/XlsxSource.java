package home.engineers.patents.reading;

import home.engineers.files.tables.TableFault;
import home.engineers.files.tables.TableFile;
import home.engineers.files.tables.TableLine;
import home.engineers.files.tables.TableLines;
import home.engineers.kernel.Reason;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Records of the first sheet of a workbook. */
final class XlsxSource implements PieceReader {
    private static final int HEADER_WITHIN = 20;
    private final String file;
    private final TableLines lines;
    private @Nullable TableRecords records;
    private boolean ended;

    private XlsxSource(String file, TableLines lines) {
        this.file = file;
        this.lines = lines;
    }

    static PieceReader open(Path path, String file) throws IOException {
        try {
            return new XlsxSource(file, TableFile.of(path, "table.xlsx").open());
        } catch (TableFault fault) {
            return new BrokenSource(Piece.broken(file, fault.row(), fault.reason()));
        }
    }

    @Override
    public @Nullable Piece next() throws IOException {
        try {
            return ended ? null : read();
        } catch (TableFault fault) {
            ended = true;
            return Piece.broken(file, fault.row(), fault.reason());
        }
    }

    private @Nullable Piece read() throws IOException {
        TableLine line = lines.next();
        for (int i = 0; records == null && line != null && i < HEADER_WITHIN; i++) {
            TableRecords under = TableRecords.under(line.cells());
            records = under.namesNumbers() ? under : null;
            line = lines.next();
        }
        TableRecords known = records;
        if (known == null) {
            ended = true;
            return Piece.broken(file, 1, Reason.of("patents.refused.noColumn"));
        }
        while (line != null && line.blank()) {
            line = lines.next();
        }
        TableLine row = line;
        return row == null ? null : new Piece(file, row.number(), () -> known.read(row.cells()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

package home.engineers.patents.reading;

import home.engineers.files.tables.TableFault;
import home.engineers.files.tables.TableFile;
import home.engineers.files.tables.TableLine;
import home.engineers.files.tables.TableLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of a workbook. Where it cannot be read on, that is told and it ends. */
final class XlsxRows implements TableRow.Source {
    private final TableLines lines;
    private boolean ended;

    private XlsxRows(TableLines lines) {
        this.lines = lines;
    }

    static PieceReader open(Path path, String file) throws IOException {
        try {
            return new TableSource(file, new XlsxRows(TableFile.of(path, "table.xlsx").open()));
        } catch (TableFault fault) {
            return new BrokenSource(Piece.broken(file, fault.row(), fault.reason()));
        }
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            TableLine line = lines.next();
            return line == null ? null : new TableRow(line.number(), line.cells(), null);
        } catch (TableFault fault) {
            ended = true;
            return new TableRow(fault.row(), List.of(), fault.reason());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

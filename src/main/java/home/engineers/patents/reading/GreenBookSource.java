package home.engineers.patents.reading;

import home.engineers.kernel.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grants of the USPTO from 1976 to 2001 in the Green Book: lines with a code in their first four columns, records begun by PATN. */
final class GreenBookSource implements PieceReader {
    private static final String BEGINS = "PATN";
    private static final int MOST_LINES = 400_000;
    private final String file;
    private final ByteLines lines;
    private ByteLines.@Nullable Line waiting;

    GreenBookSource(String file, ByteLines lines) {
        this.file = file;
        this.lines = lines;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        ByteLines.Line first = waiting == null ? lines.next() : waiting;
        while (first != null && !text(first).strip().equals(BEGINS)) {
            first = lines.next();
        }
        if (first == null) {
            return null;
        }
        List<String> record = new ArrayList<>();
        boolean tooLong = false;
        waiting = lines.next();
        while (waiting != null && !text(waiting).strip().equals(BEGINS)) {
            tooLong |= waiting.tooLong() || record.size() >= MOST_LINES;
            if (!tooLong) {
                record.add(text(waiting));
            }
            waiting = lines.next();
        }
        return tooLong
                ? Piece.broken(file, first.number(), Reason.of("patents.refused.longLine", ByteLines.LONGEST >> 20))
                : new Piece(file, first.number(), () -> GreenBookRecords.read(record).finish());
    }

    private static String text(ByteLines.Line line) {
        return new String(line.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

package home.engineers.patents.reading;

import home.engineers.kernel.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;

/** Tells by the first bytes of a file how it is to be read. */
final class Contents {
    private static final int HEAD = 1 << 16;

    private Contents() {}

    static boolean zipped(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** @param in has a buffer of the head's size */
    static PieceReader reader(BufferedInputStream in, String file) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD - 1);
        in.reset();
        if (head.length == 0) {
            return new BrokenSource(Piece.broken(file, 0, Reason.of("patents.refused.empty")));
        }
        return new CsvSource(file, new CsvRows(new ByteLines(in), LineCharset.of(head)));
    }
}

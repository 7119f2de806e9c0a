package home.engineers.patents.reading;

import home.engineers.kernel.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** What is packed wrongly, or expands without end, ends where it breaks, and that is told. */
final class GuardedReader implements PieceReader {
    private final String file;
    private final Opening opening;
    private @Nullable PieceReader reader;
    private boolean ended;

    GuardedReader(String file, Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    /** Opens what is to be read. */
    interface Opening {
        PieceReader open() throws IOException;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            PieceReader open = reader == null ? opening.open() : reader;
            reader = open;
            return open.next();
        } catch (ZipException | EOFException damaged) {
            return end("patents.refused.archive");
        } catch (Expansion.TooMuch bomb) {
            return end("patents.refused.bomb", Expansion.RATIO);
        }
    }

    private Piece end(String key, Object... arguments) throws IOException {
        ended = true;
        close();
        return Piece.broken(file, 0, Reason.of(key, arguments));
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}

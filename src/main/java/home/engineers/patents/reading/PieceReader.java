package home.engineers.patents.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts one file of one format into its records. */
interface PieceReader extends Closeable {
    /** The next record, or null at the end. */
    @Nullable Piece next() throws IOException;
}

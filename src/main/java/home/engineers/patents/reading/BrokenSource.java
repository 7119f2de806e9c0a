package home.engineers.patents.reading;

import org.jspecify.annotations.Nullable;

/** A file of which nothing can be read but why not, if there is anything to tell. */
final class BrokenSource implements PieceReader {
    private @Nullable Piece why;

    BrokenSource(@Nullable Piece why) {
        this.why = why;
    }

    @Override
    public @Nullable Piece next() {
        Piece told = why;
        why = null;
        return told;
    }

    @Override
    public void close() {}
}

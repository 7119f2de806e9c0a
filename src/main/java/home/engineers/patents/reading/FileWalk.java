package home.engineers.patents.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/** A file and, where it is an archive, what lies in it, with how much of it has been passed. */
final class FileWalk implements Piece.Source {
    private static final int BUFFER = 1 << 16;
    private final long size;
    private final @Nullable BoundedInputStream counting;
    private final PieceReader reader;
    private @Nullable Archive archive;

    private FileWalk(Path path, String name) throws IOException {
        size = Math.max(1, Files.size(path));
        boolean zipped;
        try (InputStream in = Files.newInputStream(path)) {
            zipped = Contents.zipped(in.readNBytes(4));
        }
        if (zipped) {
            counting = null;
            reader = new GuardedReader(name, () -> noticed(Archive.open(path, name)));
        } else {
            BoundedInputStream counted = BoundedInputStream.builder().setInputStream(Files.newInputStream(path)).get();
            counting = counted;
            reader = new GuardedReader(name, () -> Contents.reader(new BufferedInputStream(counted, BUFFER), name, Expansion.of(size)));
        }
    }

    static Piece.Source of(Path path, String name) throws IOException {
        return new FileWalk(path, name);
    }

    private PieceReader noticed(PieceReader opened) {
        archive = opened instanceof Archive found ? found : null;
        return opened;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        return reader.next();
    }

    @Override
    public int percent() {
        long done = counting != null ? counting.getCount() : archive == null ? 0 : archive.passed();
        return (int) Math.min(99, 100 * done / size);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        if (counting != null) {
            counting.close();
        }
    }
}

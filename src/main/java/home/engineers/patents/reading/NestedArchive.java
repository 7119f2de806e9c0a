package home.engineers.patents.reading;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** What lies in an archive that itself lies in one, as weekly packages of offices do. */
final class NestedArchive implements PieceReader {
    private final String file;
    private final ZipInputStream zip;
    private @Nullable PieceReader current;

    NestedArchive(String file, ZipInputStream zip) {
        this.file = file;
        this.zip = zip;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        while (true) {
            PieceReader reader = current;
            Piece piece = reader == null ? null : reader.next();
            if (piece != null) {
                return piece;
            }
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                return null;
            }
            current = Contents.reader(new BufferedInputStream(new EntryStream(zip), 1 << 16), file + "!/" + entry.getName());
        }
    }

    /** One entry; closing it leaves the archive open. */
    private static final class EntryStream extends FilterInputStream {
        EntryStream(ZipInputStream zip) {
            super(zip);
        }

        @Override
        public void close() {}
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

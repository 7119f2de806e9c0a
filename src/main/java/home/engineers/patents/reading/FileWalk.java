package home.engineers.patents.reading;

import home.engineers.kernel.Reason;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/** Goes through a file and, where it is an archive, through what lies in it, in the order of the archive. */
final class FileWalk implements Piece.Source {
    private final Path path;
    private final String name;
    private final long size;
    private final @Nullable ZipFile zip;
    private final @Nullable Enumeration<? extends ZipEntry> entries;
    private long passed;
    private @Nullable BoundedInputStream counting;
    private @Nullable PieceReader current;

    private FileWalk(Path path, String name, @Nullable ZipFile zip) throws IOException {
        this.path = path;
        this.name = name;
        this.size = Math.max(1, Files.size(path));
        this.zip = zip;
        this.entries = zip == null ? null : zip.entries();
    }

    static Piece.Source of(Path path, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(4);
        }
        if (!Contents.zipped(head)) {
            FileWalk walk = new FileWalk(path, name, null);
            walk.current = walk.plain();
            return walk;
        }
        try {
            ZipFile zip = new ZipFile(path.toFile());
            if (zip.getEntry("xl/workbook.xml") == null) {
                return new FileWalk(path, name, zip);
            }
            zip.close();
            FileWalk walk = new FileWalk(path, name, null);
            walk.current = XlsxSource.open(path, name);
            return walk;
        } catch (ZipException damaged) {
            FileWalk walk = new FileWalk(path, name, null);
            walk.current = new BrokenSource(Piece.broken(name, 0, Reason.of("patents.refused.archive")));
            return walk;
        }
    }

    private PieceReader plain() throws IOException {
        BoundedInputStream counted = BoundedInputStream.builder().setInputStream(Files.newInputStream(path)).get();
        counting = counted;
        return Contents.reader(new BufferedInputStream(counted, 1 << 16), name);
    }

    @Override
    public @Nullable Piece next() throws IOException {
        while (true) {
            PieceReader reader = current;
            Piece piece = reader == null ? null : next(reader);
            if (piece != null) {
                return piece;
            }
            if (reader != null) {
                reader.close();
            }
            current = following();
            if (current == null) {
                return null;
            }
        }
    }

    /** What is packed wrongly ends where it breaks; what lies after it in the archive goes on. */
    private @Nullable Piece next(PieceReader reader) throws IOException {
        try {
            return reader.next();
        } catch (ZipException | EOFException damaged) {
            reader.close();
            current = null;
            return Piece.broken(name, 0, Reason.of("patents.refused.archive"));
        }
    }

    /** What lies next in the archive, or null at its end. */
    private @Nullable PieceReader following() throws IOException {
        ZipFile archive = zip;
        while (archive != null && entries != null && entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            passed += Math.max(0, entry.getCompressedSize());
            if (!entry.isDirectory()) {
                return Contents.reader(new BufferedInputStream(archive.getInputStream(entry), 1 << 16), name + "!/" + entry.getName());
            }
        }
        return null;
    }

    @Override
    public int percent() {
        long done = counting == null ? passed : counting.getCount();
        return (int) Math.min(99, 100 * done / size);
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
        if (zip != null) {
            zip.close();
        }
    }
}

package home.engineers.patents.reading;

import home.engineers.kernel.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** What lies in an archive, in its order. A workbook is an archive too, and read as the table it is. */
final class Archive implements PieceReader {
    private static final int DEEPEST = 4;
    private static final String WITHIN = "!/";
    private final String file;
    private final ZipFile zip;
    private final @Nullable Path copy;
    private final @Nullable Expansion around;
    private final Enumeration<? extends ZipEntry> entries;
    private long passed;
    private @Nullable PieceReader current;

    private Archive(String file, ZipFile zip, @Nullable Path copy, @Nullable Expansion around) {
        this.file = file;
        this.zip = zip;
        this.copy = copy;
        this.around = around;
        this.entries = zip.entries();
    }

    /** An archive that is a file of its own. */
    static PieceReader open(Path path, String file) throws IOException {
        return open(path, file, null, null);
    }

    /**
     * An archive that lies in another or is packed otherwise; it is copied to a file, which is deleted when it is closed.
     *
     * @param around counts all that comes out, of this archive too
     */
    static PieceReader within(InputStream packed, String file, Expansion around) throws IOException {
        if (file.split(WITHIN).length > DEEPEST) {
            return new BrokenSource(Piece.broken(file, 0, Reason.of("patents.refused.nested")));
        }
        Path copy = Files.createTempFile("patents", ".zip");
        boolean opened = false;
        try {
            try (var out = Files.newOutputStream(copy)) {
                packed.transferTo(out);
            }
            PieceReader reader = open(copy, file, copy, around);
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                Files.delete(copy);
            }
        }
    }

    private static PieceReader open(Path path, String file, @Nullable Path copy, @Nullable Expansion around) throws IOException {
        ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        if (zip.getEntry("xl/workbook.xml") == null) {
            return new Archive(file, zip, copy, around);
        }
        zip.close();
        return new CopiedWorkbook(XlsxRows.open(path, file), copy);
    }

    /** A workbook whose copy is deleted after it. */
    private record CopiedWorkbook(PieceReader rows, @Nullable Path copy) implements PieceReader {
        @Override
        public @Nullable Piece next() throws IOException {
            return rows.next();
        }

        @Override
        public void close() throws IOException {
            rows.close();
            delete(copy);
        }
    }

    private static void delete(@Nullable Path copy) throws IOException {
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public @Nullable Piece next() throws IOException {
        while (true) {
            PieceReader reader = current;
            Piece piece = reader == null ? null : reader.next();
            if (piece != null) {
                return piece;
            }
            if (reader != null) {
                reader.close();
                current = null;
            }
            if (!entries.hasMoreElements()) {
                return null;
            }
            ZipEntry entry = entries.nextElement();
            passed += Math.max(0, entry.getCompressedSize());
            if (!entry.isDirectory()) {
                String name = file + WITHIN + name(entry.getName());
                current = new GuardedReader(name, () -> entry(entry, name));
            }
        }
    }

    private PieceReader entry(ZipEntry entry, String name) throws IOException {
        Expansion expansion = around == null ? Expansion.of(entry.getCompressedSize()) : around;
        BufferedInputStream in = new BufferedInputStream(expansion.counted(zip.getInputStream(entry)), 1 << 16);
        return Companion.is(Contents.head(in)) ? new BrokenSource(null) : Contents.reader(in, name, expansion);
    }

    /** Names that say they are UTF-8 are; others are UTF-8 or GB18030, whichever they fit, and read as Latin-1 until then. */
    private static String name(String read) {
        if (read.chars().anyMatch(sign -> sign > 0xFF)) {
            return read;
        }
        byte[] bytes = read.getBytes(StandardCharsets.ISO_8859_1);
        return LineCharset.decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> LineCharset.decoded(bytes, Charset.forName("GB18030")))
                .orElse(read);
    }

    /** Packed bytes of what has been begun. */
    long passed() {
        return passed;
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            if (current != null) {
                current.close();
            }
        } finally {
            delete(copy);
        }
    }
}

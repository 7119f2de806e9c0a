package home.engineers.files.internal;

import home.engineers.kernel.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Inflates every entry of an archive into nothing, counting, before any parser sees it. What the archive says of its own
 * sizes is not believed.
 */
public final class ArchiveGuard {
    private static final int ENTRIES = 2_000;
    private static final long DATA_PART = 384L << 20;
    private static final long OTHER_PART = 16L << 20;
    private static final long TOTAL = 512L << 20;
    /** A sheet of equal rows shrinks to a sixtieth; a bomb to a thousandth. */
    private static final long RATIO = 150;

    private static final long RATIO_FROM = 4L << 20;

    private ArchiveGuard() {}

    /** Why this archive must not be opened, or null where it may. */
    public static @Nullable Reason fault(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return fault(zip);
        } catch (ZipException damaged) {
            return Reason.of("files.archive.damaged");
        }
    }

    private static @Nullable Reason fault(ZipFile zip) throws IOException {
        if (zip.size() > ENTRIES) {
            return Reason.of("files.archive.bomb");
        }
        Set<String> names = new HashSet<>();
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!names.add(entry.getName())) {
                return Reason.of("files.archive.damaged");
            }
            long inflated = inflate(zip, entry, Math.min(limit(entry), TOTAL - total), buffer);
            if (inflated < 0) {
                return Reason.of("files.archive.bomb");
            }
            total += inflated;
        }
        return null;
    }

    /** Office sheets, strings, media and text are data; everything else a parser would take into memory as a tree. */
    private static long limit(ZipEntry entry) {
        String name = entry.getName();
        boolean data = name.startsWith("xl/worksheets/") || name.equals("xl/sharedStrings.xml") || name.contains("/media/");
        return data ? DATA_PART : OTHER_PART;
    }

    /** Bytes the entry really holds, or -1 as soon as it holds more than it may. */
    private static long inflate(ZipFile zip, ZipEntry entry, long limit, byte[] buffer) throws IOException {
        long inflated = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                inflated += read;
                boolean swollen = inflated > RATIO_FROM && inflated > RATIO * Math.max(1, entry.getCompressedSize());
                if (inflated > limit || swollen) {
                    return -1;
                }
            }
        }
        return inflated;
    }
}

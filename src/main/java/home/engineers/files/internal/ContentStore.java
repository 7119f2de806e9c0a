package home.engineers.files.internal;

import home.engineers.kernel.Seal;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Contents by their SHA-256 in a folder of the data directory, sealed under a key that lies elsewhere. A content is
 * written beside, examined there, sealed, forced to disk and then moved into place as a whole, so that a name that
 * exists is a content that is complete. What lies beside while it is examined goes with the act, or at the next start.
 */
final class ContentStore {
    private static final String SEALED = ".sealed";
    private final Path folder;
    private final Path incoming;
    private final Seal seal;
    private final UnaryOperator<OutputStream> disk;

    ContentStore(Path folder, Seal seal) throws IOException {
        this(folder, seal, UnaryOperator.identity());
    }

    /** @param disk what stands between the store and the disk; tests put a full one there */
    ContentStore(Path folder, Seal seal, UnaryOperator<OutputStream> disk) throws IOException {
        this.folder = folder;
        this.seal = seal;
        this.disk = disk;
        this.incoming = Files.createDirectories(folder.resolve("incoming"));
        dropLeftovers();
        sealReadable();
    }

    /** @param bytes size of the content; past {@code maximum} nothing more was read */
    record Incoming(Path path, String sha256, long bytes) {}

    /** What a process that died while receiving left behind. */
    private void dropLeftovers() throws IOException {
        List<Path> leftovers;
        try (Stream<Path> files = Files.list(incoming)) {
            leftovers = files.toList();
        }
        for (Path leftover : leftovers) {
            Files.deleteIfExists(leftover);
        }
    }

    /** Contents that came in before contents were sealed. */
    private void sealReadable() throws IOException {
        for (Path file : contents()) {
            if (!file.getFileName().toString().endsWith(SEALED)) {
                putInPlace(file, file.getFileName().toString());
                Files.delete(file);
            }
        }
    }

    /** Writes to a file of its own, reading at most one byte more than {@code maximum}. Nothing is left where it fails. */
    Incoming receive(InputStream content, long maximum) throws IOException {
        Path path = Files.createTempFile(incoming, "file", ".part");
        boolean complete = false;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            MessageDigest digest = sha256();
            OutputStream out = new DigestOutputStream(disk.apply(Channels.newOutputStream(channel)), digest);
            long bytes = copy(content, out, maximum);
            channel.force(true);
            complete = true;
            return new Incoming(path, HexFormat.of().formatHex(digest.digest()), bytes);
        } finally {
            if (!complete) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static long copy(InputStream from, OutputStream to, long maximum) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = from.read(buffer); read >= 0 && bytes <= maximum; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            bytes += read;
        }
        return bytes;
    }

    void keep(Incoming received) throws IOException {
        putInPlace(received.path(), received.sha256());
    }

    private void putInPlace(Path content, String sha256) throws IOException {
        Path place = place(sha256);
        Files.createDirectories(place.getParent());
        Path fresh = Files.createTempFile(incoming, "sealed", ".part");
        try {
            writeSealed(content, sha256, fresh);
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        try (FileChannel directory = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private void writeSealed(Path content, String sha256, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            // The channel is forced before it is closed, so the sealing must end without closing it.
            OutputStream kept = new Unclosed(disk.apply(Channels.newOutputStream(channel)));
            try (OutputStream out = seal.closing(sha256, kept)) {
                Files.copy(content, out);
            }
            channel.force(true);
        }
    }

    /** Passes everything on but the closing. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /** The bytes of a content, opened. */
    InputStream read(String sha256) throws IOException {
        return seal.opening(sha256, Files.newInputStream(place(sha256)));
    }

    /** A file of its own with the bytes of a content, for readers that must go to and fro; the caller deletes it. */
    Path working(String sha256) throws IOException {
        Path copy = Files.createTempFile(incoming, "working", ".part");
        boolean complete = false;
        try (InputStream content = read(sha256)) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            complete = true;
            return copy;
        } finally {
            if (!complete) {
                Files.deleteIfExists(copy);
            }
        }
    }

    void drop(Incoming received) throws IOException {
        Files.deleteIfExists(received.path());
    }

    /**
     * Deletes contents that nothing holds. One that came in within the last day is left: its row may not be committed yet.
     *
     * @return how many were deleted
     */
    int sweep(Predicate<String> held) throws IOException {
        FileTime yesterday = FileTime.from(fileSystemTime().toInstant().minus(Duration.ofDays(1)));
        int deleted = 0;
        for (Path file : contents()) {
            String sha256 = file.getFileName().toString().replace(SEALED, "");
            if (Files.getLastModifiedTime(file).compareTo(yesterday) < 0 && !held.test(sha256)) {
                Files.delete(file);
                deleted++;
            }
        }
        return deleted;
    }

    private List<Path> contents() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.startsWith(incoming)).toList();
        }
    }

    /** The clock that stamps the files, which is not the clock of the house. */
    private FileTime fileSystemTime() throws IOException {
        Path probe = Files.createTempFile(incoming, "time", ".part");
        try {
            return Files.getLastModifiedTime(probe);
        } finally {
            Files.delete(probe);
        }
    }

    Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + SEALED);
    }

    /** Whether a content of this size lies in its place. */
    boolean holds(String sha256, long bytes) {
        return place(sha256).toFile().length() == Seal.sealedLength(bytes);
    }

    /** Whether the content on disk is still the one that was received. */
    boolean intact(String sha256) throws IOException {
        if (!Files.isRegularFile(place(sha256))) {
            return false;
        }
        MessageDigest digest = sha256();
        try (InputStream in = read(sha256)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (Seal.Altered altered) {
            return false;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    /** Whether this is how the system says that the disk holds no more. */
    static boolean full(IOException fault) {
        String message = String.valueOf(fault.getMessage());
        return message.contains("No space left") || message.contains("quota exceeded");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package home.engineers.store.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** The tar inside a backup, while it is written; remembers the hash of every entry. */
final class BackupArchive implements Closeable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CHUNK = 4 << 20;

    private final TarArchiveOutputStream tar;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    BackupArchive(OutputStream out) {
        tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    Map<String, String> hashes() {
        return Map.copyOf(hashes);
    }

    void json(String name, Object value) throws IOException {
        bytes(name, JSON.writeValueAsBytes(value));
    }

    private void bytes(String name, byte[] content) throws IOException {
        begin(name, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
        hashes.put(name, HexFormat.of().formatHex(sha256().digest(content)));
    }

    /** A file as it stands now; where it grows meanwhile, its beginning. */
    void file(String name, Path file) throws IOException {
        long size = Files.size(file);
        begin(name, size);
        MessageDigest hash = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = Files.newInputStream(file)) {
            for (long left = size; left > 0; ) {
                int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("file shrank while it was read: " + file);
                }
                tar.write(buffer, 0, read);
                hash.update(buffer, 0, read);
                left -= read;
            }
        }
        tar.closeArchiveEntry();
        hashes.put(name, HexFormat.of().formatHex(hash.digest()));
    }

    private void begin(String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(0600);
        entry.setModTime(0L);
        tar.putArchiveEntry(entry);
    }

    /** A stream of unknown length, kept as numbered entries of a few MiB each. */
    OutputStream chunks(String name) {
        return new Chunks(name);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private final class Chunks extends OutputStream {
        private final String name;
        private final java.io.ByteArrayOutputStream held = new java.io.ByteArrayOutputStream(CHUNK);
        private int number;

        Chunks(String name) {
            this.name = name;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            held.write(bytes, from, length);
            if (held.size() >= CHUNK) {
                put();
            }
        }

        private void put() throws IOException {
            number++;
            bytes("%s/%06d".formatted(name, number), held.toByteArray());
            held.reset();
        }

        @Override
        public void close() throws IOException {
            if (held.size() > 0) {
                put();
            }
        }
    }
}

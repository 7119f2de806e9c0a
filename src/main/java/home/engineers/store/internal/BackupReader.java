package home.engineers.store.internal;

import home.engineers.store.BackupExtent;
import home.engineers.store.OperatorFault;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads one backup from its head to its tail. Rows count only once all that the tail says has been found. */
public final class BackupReader implements AutoCloseable {
    private final Path file;
    private final TarArchiveInputStream tar;
    private final Manifest.Head head;
    private final Map<String, String> hashes = new HashMap<>();

    private BackupReader(Path file, InputStream content) throws IOException {
        this.file = file;
        this.tar = new TarArchiveInputStream(content, "UTF-8");
        TarArchiveEntry first = tar.getNextEntry();
        if (first == null || !first.getName().equals(Manifest.HEAD)) {
            throw Sealed.damaged(file, new IllegalArgumentException("no head"));
        }
        this.head = json(first, Manifest.Head.class);
        if (head.format() != Manifest.FORMAT) {
            throw new OperatorFault("备份的格式是更新的版本，请先升级本程序。", "The backup has a newer format; upgrade first.");
        }
    }

    /** @throws OperatorFault where the key does not open it or it is no backup */
    public static BackupReader open(Path file, RecoveryKeyPair.Opener opener) throws IOException {
        return new BackupReader(file, Sealed.open(file, opener));
    }

    public boolean demo() {
        return head.demo();
    }

    public List<String> migrations() {
        return head.migrations();
    }

    /** Puts rows, files and keys in their places, and commits the rows at the end. */
    public BackupExtent fill(Path directory, Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        TableFilling filling = TableFilling.begin(connection, head.tables());
        int files = 0;
        int keys = 0;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            String name = entry.getName();
            if (name.equals(Manifest.TAIL)) {
                Map<String, String> read = Map.copyOf(hashes);
                Manifest.Tail tail = json(entry, Manifest.Tail.class);
                demandSame(tail, read, filling.rows());
                finish(filling, tail, connection);
                return new BackupExtent(filling.total(), files, keys);
            }
            if (name.startsWith(BackupWriter.TABLES + "/")) {
                String table = name.substring(name.indexOf('/') + 1, name.lastIndexOf('/'));
                hashed(entry, content -> filling.add(table, content));
            } else {
                place(entry, directory);
                files += name.startsWith(BackupWriter.FILES + "/") ? 1 : 0;
                keys += name.startsWith(BackupWriter.KEYS + "/") ? 1 : 0;
            }
        }
        throw Sealed.damaged(file, new IllegalArgumentException("no tail"));
    }

    private static void finish(TableFilling filling, Manifest.Tail tail, Connection connection) throws SQLException {
        filling.end(tail.sequences());
        connection.commit();
    }

    private void demandSame(Manifest.Tail tail, Map<String, String> read, Map<String, Long> rows) {
        boolean sameRows = tail.rows().entrySet().stream()
                .allMatch(entry -> rows.getOrDefault(entry.getKey(), 0L).equals(entry.getValue()));
        if (!tail.sha256().equals(read) || !sameRows) {
            throw Sealed.damaged(file, new IllegalArgumentException("content and tail differ"));
        }
    }

    private void place(TarArchiveEntry entry, Path directory) throws IOException, SQLException {
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory) || !entry.isFile()) {
            throw Sealed.damaged(file, new IllegalArgumentException("entry leads outside: " + entry.getName()));
        }
        Files.createDirectories(target.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        hashed(entry, content -> {
            Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newOutputStream(target)) {
                content.transferTo(out);
            }
        });
    }

    private <T> T json(TarArchiveEntry entry, Class<T> type) throws IOException {
        byte[] text = tar.readAllBytes();
        hashes.put(entry.getName(), HexFormat.of().formatHex(BackupArchive.sha256().digest(text)));
        return BackupArchive.JSON.readValue(text, type);
    }

    /** Takes in the content of an entry. */
    private interface Taking {
        void of(InputStream content) throws IOException, SQLException;
    }

    private void hashed(TarArchiveEntry entry, Taking taking) throws IOException, SQLException {
        MessageDigest hash = BackupArchive.sha256();
        taking.of(new DigestInputStream(new KeptOpen(tar), hash));
        hashes.put(entry.getName(), HexFormat.of().formatHex(hash.digest()));
    }

    /** The archive goes on after the entry. */
    private static final class KeptOpen extends FilterInputStream {
        KeptOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The archive is closed by its reader.
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}

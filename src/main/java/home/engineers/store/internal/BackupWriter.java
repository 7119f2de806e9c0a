package home.engineers.store.internal;

import home.engineers.store.BackupExtent;
import home.engineers.store.RecoveryKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** Writes one backup: the tables inside one snapshot, then what lies beside the database. */
public final class BackupWriter {
    static final String FILES = "files";
    static final String KEYS = "keys";
    static final String TABLES = "tables";
    /** Files on their way in; no part of the house yet, and gone at any moment. */
    private static final String PASSING = "incoming";

    private final Path directory;
    private final Connection connection;

    public BackupWriter(Path directory, Connection connection) {
        this.directory = directory;
        this.connection = connection;
    }

    public BackupExtent write(Path file, boolean withKeys) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.createStatement().execute("set transaction isolation level repeatable read, read only");
        Files.deleteIfExists(file);
        try (FileChannel channel = FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                OutputStream out = Channels.newOutputStream(channel)) {
            BackupExtent taken = write(Sealed.to(Sealed.publicKey(directory.resolve(RecoveryKey.PUBLIC)), new Kept(out)), withKeys);
            channel.force(true);
            return taken;
        } finally {
            connection.rollback();
        }
    }

    private BackupExtent write(OutputStream sealed, boolean withKeys) throws IOException, SQLException {
        try (BackupArchive archive = new BackupArchive(sealed)) {
            Catalogue catalogue = new Catalogue(connection);
            List<Manifest.Table> tables = catalogue.tables();
            archive.json(Manifest.HEAD, new Manifest.Head(
                    Manifest.FORMAT, catalogue.strings("select now()::text").getFirst(), demo(catalogue),
                    catalogue.migrations(), tables));
            Map<String, Long> rows = new LinkedHashMap<>();
            for (Manifest.Table table : tables) {
                rows.put(table.name(), copy(table, archive));
            }
            int files = folder(FILES, archive);
            int keys = withKeys ? folder(KEYS, archive) : 0;
            archive.file(RecoveryKey.PUBLIC, directory.resolve(RecoveryKey.PUBLIC));
            archive.json(Manifest.TAIL, new Manifest.Tail(rows, catalogue.sequences(), archive.hashes()));
            return new BackupExtent(rows.values().stream().mapToLong(Long::longValue).sum(), files, keys);
        }
    }

    private static boolean demo(Catalogue catalogue) throws SQLException {
        return catalogue.strings("select demo::text from store_house").contains("true");
    }

    private long copy(Manifest.Table table, BackupArchive archive) throws IOException, SQLException {
        try (OutputStream chunks = archive.chunks(TABLES + "/" + table.name())) {
            return connection.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + Catalogue.copied(table) + " to stdout", chunks);
        }
    }

    private int folder(String name, BackupArchive archive) throws IOException {
        Path folder = directory.resolve(name);
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> found;
        try (Stream<Path> all = Files.walk(folder)) {
            found = all.filter(file -> Files.isRegularFile(file) && !file.startsWith(folder.resolve(PASSING)))
                    .sorted()
                    .toList();
        }
        for (Path file : found) {
            archive.file(name + "/" + folder.relativize(file), file);
        }
        return found.size();
    }

    /** Leaves the file open when the message is closed, so that it can be forced to the disk. */
    private static final class Kept extends java.io.FilterOutputStream {
        Kept(OutputStream out) {
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
}

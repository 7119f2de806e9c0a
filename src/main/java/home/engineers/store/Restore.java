package home.engineers.store;

import home.engineers.store.internal.BackupReader;
import home.engineers.store.internal.Migrations;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Puts a house back from a backup into an empty directory and an empty database: all of it or nothing. */
public final class Restore {
    private final Path file;
    private final RecoveryKey.Opened key;

    public Restore(Path file, RecoveryKey.Opened key) {
        this.file = file;
        this.key = key;
    }

    /**
     * @throws OperatorFault where the key does not open the backup, the backup is damaged, or the place is not empty;
     *     the directory is then as empty as before
     */
    public BackupExtent into(Path directory) {
        try (BackupReader reader = BackupReader.open(file, key.opener())) {
            try (DataDirectory place = DataDirectory.openForRestore(directory, reader.demo())) {
                return fill(place, reader);
            }
        } catch (IOException fault) {
            throw new OperatorFault(
                    "恢复时出错：" + fault.getMessage() + "。", "Cannot restore: " + fault.getMessage() + ".", fault);
        }
    }

    private static BackupExtent fill(DataDirectory place, BackupReader reader) throws IOException {
        boolean whole = false;
        try {
            BackupExtent taken = fillDatabase(place, reader);
            place.restored();
            whole = true;
            return taken;
        } finally {
            if (!whole) {
                place.clear();
            }
        }
    }

    private static BackupExtent fillDatabase(DataDirectory place, BackupReader reader) throws IOException {
        try (HouseDatabase database = HouseDatabase.start(place);
                Connection connection = database.address().connect()) {
            Migrations migrations = new Migrations(database.address());
            migrations.demandEmpty(connection);
            boolean whole = false;
            try {
                migrations.apply(reader.migrations());
                BackupExtent taken = reader.fill(place.root(), connection);
                whole = true;
                return taken;
            } finally {
                if (!whole) {
                    connection.close();
                    migrations.undo();
                }
            }
        } catch (SQLException fault) {
            throw new OperatorFault("写数据库时出错：" + fault.getMessage(), "The database cannot be written.", fault);
        }
    }
}

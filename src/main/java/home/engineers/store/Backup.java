package home.engineers.store;

import home.engineers.store.internal.BackupWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Takes a whole house into one file sealed to its recovery key: database, files and, by choice, keys. */
public final class Backup {
    private final Path directory;
    private final DatabaseAddress database;

    /** @param directory of the house, which may be running */
    public Backup(Path directory, DatabaseAddress database) {
        this.directory = directory;
        this.database = database;
    }

    /**
     * Writes the backup, whole or not at all.
     *
     * @throws OperatorFault where the file exists, the disk is full or the database does not answer
     */
    public BackupExtent to(Path file, boolean withKeys) {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new OperatorFault("文件 " + target + " 已存在，没有改动它。", "File " + target + " exists and was left as it is.");
        }
        Path fresh = target.resolveSibling(target.getFileName() + ".part");
        try (Connection connection = database.connect()) {
            BackupExtent taken = new BackupWriter(directory, connection).write(fresh, withKeys);
            Files.move(fresh, target);
            return taken;
        } catch (SQLException fault) {
            throw new OperatorFault("读数据库时出错：" + fault.getMessage(), "The database cannot be read.", fault);
        } catch (IOException fault) {
            throw new OperatorFault(
                    "写不了备份 " + target + "：" + fault.getMessage() + "。", "Cannot write the backup: " + fault.getMessage() + ".", fault);
        } finally {
            forget(fresh);
        }
    }

    private static void forget(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException left) {
            throw new OperatorFault("删不掉 " + fresh + "。", "Cannot remove " + fresh + ".", left);
        }
    }
}

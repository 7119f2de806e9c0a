package home.engineers.store;

import home.engineers.kernel.FullDisk;
import home.engineers.store.internal.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The directory that holds everything of one house, readable by its owner alone. Whoever opens it holds its lock until
 * {@link #close}; the system lets go of the lock when the process dies, however it dies.
 */
public final class DataDirectory implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    /** What is kept free for the database, which must write a little even where only reading goes on. */
    private static final long KEPT_FREE = 64L << 20;

    private static final String LOCK = "lock";
    private static final String DEMO = "demo";
    private static final String RESTORING = "restoring";

    /** What may lie in a directory that counts as empty. */
    private static final Set<String> MAY_STAY = Set.of(LOCK, DatabaseAddress.SETTINGS);

    /**
     * The directories this process holds. The system drops a process's locks on a file when it closes any of its
     * handles on it, so the lock file of a held directory is never opened a second time.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the directory, making it where it is missing.
     *
     * @throws OperatorFault where it cannot be written, is in use, holds data of the other kind than {@code demo} says, or
     *     lets others read its keys
     */
    public static DataDirectory open(Path path, boolean demo) {
        Path root = path.toAbsolutePath().normalize();
        DataDirectory directory = locked(root);
        try {
            directory.agreeOnDemo(demo);
            directory.keys().demandClosed();
            return directory;
        } catch (OperatorFault refusal) {
            directory.close();
            throw refusal;
        }
    }

    /**
     * Opens an empty directory to put a backup into; one in which that was begun and not ended is emptied first. Until
     * {@link #restored} nothing else opens it.
     *
     * @throws OperatorFault where anything else lies there
     */
    static DataDirectory openForRestore(Path path, boolean demo) {
        Path root = path.toAbsolutePath().normalize();
        DataDirectory directory = locked(root);
        try {
            directory.demandEmpty();
            directory.write(RESTORING, "");
            if (demo) {
                directory.write(DEMO, "invented data\n");
            }
            directory.folder(KeyFiles.FOLDER);
            return directory;
        } catch (OperatorFault refusal) {
            directory.close();
            throw refusal;
        }
    }

    private void demandEmpty() {
        if (Files.exists(root.resolve(RESTORING))) {
            clear();
            return;
        }
        try (Stream<Path> held = Files.list(root)) {
            if (held.anyMatch(file -> !MAY_STAY.contains(file.getFileName().toString()))) {
                throw new OperatorFault(
                        "目录 " + root + " 不是空的，不能恢复到这里。",
                        "Directory " + root + " is not empty; nothing is restored into it.");
            }
        } catch (IOException fault) {
            throw unwritable(root, fault);
        }
    }

    /** Removes all that a restore has put here. */
    void clear() {
        EmbeddedPostgres.abandon(root);
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                boolean top = file.getParent().equals(root);
                if (!file.equals(root) && !(top && MAY_STAY.contains(file.getFileName().toString()))) {
                    Files.delete(file);
                }
            }
        } catch (IOException fault) {
            throw unwritable(root, fault);
        }
    }

    /** Says that the backup is whole in its place. */
    void restored() {
        try {
            Files.delete(root.resolve(RESTORING));
        } catch (IOException fault) {
            throw unwritable(root, fault);
        }
    }

    /** Whether the directory holds invented data; false where there is no such directory. */
    public static boolean holdsDemo(Path path) {
        return Files.exists(path.resolve(DEMO));
    }

    /** Whether a process holds the directory now. */
    public static boolean inUse(Path path) {
        try {
            if (!Files.exists(path.resolve(LOCK))) {
                return false;
            }
            if (HELD.contains(path.toRealPath())) {
                return true;
            }
            try (FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock == null;
            }
        } catch (IOException fault) {
            throw unwritable(path, fault);
        }
    }

    /** Whether a house keeps its data here. */
    public static boolean holdsHouse(Path path) {
        return Files.isDirectory(path.resolve(KeyFiles.FOLDER)) || Files.isDirectory(path.resolve("postgres"));
    }

    private static DataDirectory locked(Path root) {
        try {
            makeOwnerDirectory(root);
            if (!HELD.add(root.toRealPath())) {
                throw held(root);
            }
            FileChannel channel = FileChannel.open(
                    root.resolve(LOCK),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(OWNER_FILE));
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                HELD.remove(root.toRealPath());
                throw held(root);
            }
            return new DataDirectory(root, channel, lock);
        } catch (IOException fault) {
            throw unwritable(root, fault);
        }
    }

    private static void makeOwnerDirectory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            closeToOthers(directory);
            return;
        }
        if (directory.getParent() != null) {
            Files.createDirectories(directory.getParent());
        }
        try {
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_DIRECTORY));
        } catch (FileAlreadyExistsException race) {
            closeToOthers(directory);
        }
    }

    /** Takes reading and writing from all but the owner; passing through may stay, a database server run by another user needs it. */
    private static void closeToOthers(Path directory) throws IOException {
        Set<PosixFilePermission> held = Files.getPosixFilePermissions(directory);
        held.retainAll(PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(directory, held);
    }

    private static OperatorFault held(Path root) {
        return new OperatorFault(
                "数据目录 " + root + " 正被另一个实例使用，请先停止它。",
                "Data directory " + root + " is in use by another instance; stop that one first.");
    }

    private static OperatorFault unwritable(Path root, IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return new OperatorFault(
                    "数据目录 " + root + " 不可写，请检查它的权限。",
                    "Data directory " + root + " cannot be written; check its permissions.",
                    fault);
        }
        if (FullDisk.in(fault)) {
            return full(root);
        }
        String said = fault instanceof FileSystemException file ? file.getReason() : fault.getMessage();
        String reason = said == null ? fault.getClass().getSimpleName() : said;
        return new OperatorFault(
                "数据目录 " + root + " 无法使用：" + reason + "。",
                "Data directory " + root + " cannot be used: " + reason + ".",
                fault);
    }

    private static OperatorFault full(Path root) {
        return new OperatorFault(
                "磁盘已满，无法写入数据目录 " + root + "，请腾出空间。",
                "The disk is full; data directory " + root + " cannot be written. Free some space.");
    }

    private void agreeOnDemo(boolean demo) {
        if (Files.exists(root.resolve(RESTORING))) {
            throw new OperatorFault(
                    "目录 " + root + " 中的恢复没有完成，请重新执行 restore。",
                    "A restore into " + root + " was not finished; run restore again.");
        }
        boolean marked = holdsDemo(root);
        if (demo && !marked && holdsHouse(root)) {
            throw new OperatorFault(
                    "数据目录 " + root + " 存有真实数据，不能以 --demo 启动。请另选目录。",
                    "Data directory " + root + " holds data that is not demo data; choose another directory for --demo.");
        }
        if (!demo && marked) {
            throw new OperatorFault(
                    "数据目录 " + root + " 存有演示数据，只能以 --demo 启动。请另选目录。",
                    "Data directory " + root + " holds demo data; start it with --demo or choose another directory.");
        }
        if (demo && !marked) {
            write(DEMO, "invented data\n");
        }
        folder(KeyFiles.FOLDER);
    }

    /** Whether the disk has room for more than the house needs to stand. */
    public boolean hasRoom() {
        try {
            return Files.getFileStore(root).getUsableSpace() >= KEPT_FREE;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @throws OperatorFault where the disk has no room for a house to be opened */
    public void demandRoom() {
        if (!hasRoom()) {
            throw full(root);
        }
    }

    public Path root() {
        return root;
    }

    /** A folder of the directory, open to the owner alone; made where it is missing. */
    public Path folder(String name) {
        Path folder = root.resolve(name);
        try {
            makeOwnerDirectory(folder);
            return folder;
        } catch (IOException fault) {
            throw unwritable(root, fault);
        }
    }

    /** Writes a file of the directory as a whole, open to the owner alone. */
    public Path write(String name, String text) {
        Path file = root.resolve(name);
        try {
            OwnerFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException fault) {
            throw unwritable(root, fault);
        }
    }

    /** The secret keys, which lie in a folder of their own. */
    public KeyFiles keys() {
        return new KeyFiles(folder(KeyFiles.FOLDER));
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
            HELD.remove(root.toRealPath());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

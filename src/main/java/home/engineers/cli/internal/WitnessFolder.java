package home.engineers.cli.internal;

import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.SigningKey;
import home.engineers.evidence.log.VerifierKey;
import home.engineers.evidence.log.Witness;
import home.engineers.store.OperatorFault;
import home.engineers.store.OwnerFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a witness keeps: its key, the key of the log, and the last checkpoint it signed. One process uses it at a time. */
final class WitnessFolder implements Witness.Memory, AutoCloseable {
    private static final String KEY = "witness.key";
    private static final String LOG_KEY = "log.key";
    private static final String LAST = "checkpoint";
    private final Path folder;
    private final FileChannel lock;

    private WitnessFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static WitnessFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock();
        if (held == null) {
            channel.close();
            throw new OperatorFault("文件夹 " + folder + " 正被另一个见证人使用。", "Folder " + folder + " is in use by another witness.");
        }
        return new WitnessFolder(folder, channel);
    }

    /**
     * The key of the witness, made where there is none.
     *
     * @param name null for the name it has already, or else the name of the machine
     */
    SigningKey key(@Nullable String name) throws IOException {
        Path file = folder.resolve(KEY);
        if (!Files.exists(file)) {
            byte[] seed = new byte[SigningKey.SEED_BYTES];
            new SecureRandom().nextBytes(seed);
            String first = name == null ? machine() + "/witness" : name;
            OwnerFiles.replace(file, (first + "\n" + HexFormat.of().formatHex(seed) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String[] lines = Files.readString(file).split("\n");
        if (lines.length != 2 || !lines[1].matches("[0-9a-f]{64}")) {
            throw new OperatorFault("密钥文件 " + file + " 已损坏。", "Key file " + file + " is damaged.");
        }
        if (name != null && !lines[0].equals(name)) {
            throw new OperatorFault(
                    "文件夹 " + folder + " 属于见证人 " + lines[0] + "，不是 " + name + "。",
                    "Folder " + folder + " belongs to the witness " + lines[0] + ", not to " + name + ".");
        }
        return new SigningKey(lines[0], VerifierKey.Kind.WITNESS, HexFormat.of().parseHex(lines[1]));
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[\\s+]", "-");
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    /** The key of the log as it was first told; empty before. */
    Optional<VerifierKey> logKey() throws IOException, LogFault {
        Path file = folder.resolve(LOG_KEY);
        return Files.exists(file) ? Optional.of(VerifierKey.parse(Files.readString(file))) : Optional.empty();
    }

    void keep(VerifierKey log) throws IOException {
        OwnerFiles.replace(folder.resolve(LOG_KEY), (log + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Note> last() throws IOException, LogFault {
        Path file = folder.resolve(LAST);
        return Files.exists(file) ? Optional.of(Note.parse(Files.readAllBytes(file))) : Optional.empty();
    }

    @Override
    public void keep(Note cosigned) throws IOException {
        OwnerFiles.replace(folder.resolve(LAST), cosigned.toString().getBytes(StandardCharsets.UTF_8));
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}

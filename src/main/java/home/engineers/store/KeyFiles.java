package home.engineers.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The secret keys of a house, each in a file that only its owner may read. */
public final class KeyFiles {
    /** Their folder in the data directory. */
    static final String FOLDER = "keys";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Set<PosixFilePermission> OWNER = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private final Path folder;

    KeyFiles(Path folder) {
        this.folder = folder;
    }

    /** @throws OperatorFault where anyone but the owner may read or write a key */
    void demandClosed() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                    throw new OperatorFault(
                            "密钥文件 " + file + " 别人也能读写，请先执行 chmod 600 " + file + "。",
                            "Key file " + file + " is open to others; run chmod 600 on it first.");
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public boolean holds(String name) {
        return Files.exists(file(name));
    }

    /** Where the key of this name lies. */
    public Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a key name: " + name);
        }
        return folder.resolve(name);
    }

    /** The key of this name, made where there is none. */
    public synchronized byte[] secret(String name, int length) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[length];
                new SecureRandom().nextBytes(fresh);
                OwnerFiles.replace(file, HexFormat.of().formatHex(fresh).getBytes(StandardCharsets.US_ASCII));
            }
            byte[] secret = read(file);
            if (secret.length != length) {
                throw damaged(file, null);
            }
            return secret;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        try {
            return HexFormat.of().parseHex(String.join("", lines).strip());
        } catch (IllegalArgumentException noKey) {
            throw damaged(file, noKey);
        }
    }

    private static OperatorFault damaged(Path file, @Nullable Throwable cause) {
        String zh = "密钥文件 " + file + " 已损坏，请从备份恢复。";
        String en = "Key file " + file + " is damaged; restore it from a backup.";
        return cause == null ? new OperatorFault(zh, en) : new OperatorFault(zh, en, cause);
    }
}

package home.engineers.store;

import home.engineers.store.internal.RecoveryKeyPair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The OpenPGP key pair to which backups are sealed. The public half lies in the data directory; the secret half opens
 * backups and belongs elsewhere.
 */
public final class RecoveryKey {
    /** Public half, in the data directory. */
    public static final String PUBLIC = "recovery-key.pub.asc";

    /** Secret half, where the house itself had to make the pair and nobody has carried it away yet. */
    public static final String SECRET = "recovery-key.asc";

    private RecoveryKey() {}

    /**
     * Makes a new pair: the secret half in the file, under the passphrase; the public half in the data directory, where
     * it takes the place of the one before.
     */
    public static void make(Path directory, Path secretFile, char[] passphrase, Clock clock) {
        if (Files.exists(secretFile)) {
            throw new OperatorFault(
                    "文件 " + secretFile + " 已存在，没有改动它。", "File " + secretFile + " exists and was left as it is.");
        }
        RecoveryKeyPair pair = RecoveryKeyPair.generate(passphrase, clock);
        try {
            OwnerFiles.replace(secretFile.toAbsolutePath(), pair.secret().getBytes(StandardCharsets.US_ASCII));
            OwnerFiles.replace(directory.resolve(PUBLIC), pair.open().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException fault) {
            throw new OperatorFault(
                    "写不了恢复密钥：" + fault.getMessage() + "。", "Cannot write the recovery key: " + fault.getMessage() + ".", fault);
        }
    }

    /** Makes a pair without passphrase, its secret half inside the data directory, unless there is one. @return whether it did */
    public static boolean makeWhereMissing(Path directory, Clock clock) {
        if (Files.exists(directory.resolve(PUBLIC))) {
            return false;
        }
        make(directory, directory.resolve(SECRET), new char[0], clock);
        return true;
    }

    /** Whether the secret half is under a passphrase. */
    public static boolean locked(Path secretFile) {
        try {
            return RecoveryKeyPair.locked(new ByteArrayInputStream(Files.readAllBytes(secretFile)));
        } catch (IOException fault) {
            throw new OperatorFault("读不到恢复密钥 " + secretFile + "。", "Cannot read the recovery key " + secretFile + ".", fault);
        }
    }

    /** @throws OperatorFault where the file holds no secret key or the passphrase does not open it */
    public static Opened open(Path secretFile, char[] passphrase) {
        try {
            return new Opened(RecoveryKeyPair.opened(new ByteArrayInputStream(Files.readAllBytes(secretFile)), passphrase));
        } catch (IOException fault) {
            throw new OperatorFault("读不到恢复密钥 " + secretFile + "。", "Cannot read the recovery key " + secretFile + ".", fault);
        }
    }

    /** A secret half that its passphrase has opened. */
    public record Opened(RecoveryKeyPair.Opener opener) {}
}

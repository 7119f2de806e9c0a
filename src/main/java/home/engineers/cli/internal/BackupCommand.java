package home.engineers.cli.internal;

import home.engineers.store.Backup;
import home.engineers.store.BackupExtent;
import home.engineers.store.DataDirectory;
import home.engineers.store.HouseDatabase;
import home.engineers.store.OperatorFault;
import home.engineers.store.RecoveryKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./ehome backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "把数据库、文件和密钥备份为一个用恢复密钥加密的文件；运行中也可以。",
            "Back up database, files and keys into one file sealed to the recovery key; the house may be running."
        },
        footer = {"", "例 Example: ./ehome backup monday.ehome --data ./data", "说明 More: docs/how-to/backup.md"})
public final class BackupCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = {"备份文件（不能已存在）", "the backup (must not exist)"})
    private @Nullable Path file;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--without-keys", description = {"不含数据密钥", "leave the secret keys out"})
    private boolean withoutKeys;

    @Option(
            names = "--new-recovery-key",
            paramLabel = "KEYFILE",
            description = {"另做一把恢复密钥，私钥写入 KEYFILE 并设口令", "make a new recovery key; its secret half goes to KEYFILE under a passphrase"})
    private @Nullable Path newKey;

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Option(names = "--json", description = {"输出 JSON", "print JSON"})
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (file == null && newKey == null) {
            throw new ParameterException(spec.commandLine(), "请给出备份文件。 Name the file to write.");
        }
        data.demandHouse();
        if (newKey != null) {
            makeKey(newKey);
        }
        if (file != null) {
            boolean made = RecoveryKey.makeWhereMissing(data.path(), Clock.systemUTC());
            report(take(file), file, made);
        }
        return 0;
    }

    private void makeKey(Path keyFile) {
        char[] secret = passphrase.read("恢复密钥的口令 Passphrase of the recovery key: ");
        if (secret.length == 0) {
            throw new OperatorFault(
                    "恢复密钥需要口令：请在终端输入，或用 --passphrase-file。",
                    "A recovery key needs a passphrase: type it at the terminal, or use --passphrase-file.");
        }
        RecoveryKey.make(data.path(), keyFile, secret, Clock.systemUTC());
        spec.commandLine().getErr().println("恢复密钥 Recovery key: " + keyFile.toAbsolutePath());
    }

    private BackupExtent take(Path target) {
        if (DataDirectory.inUse(data.path())) {
            return HouseDatabase.running(data.path())
                    .map(address -> new Backup(data.path(), address).to(target, !withoutKeys))
                    .orElseThrow(() -> new OperatorFault("数据库还没有启动，请稍后再试。", "The database is not up yet; try again in a moment."));
        }
        try (DataDirectory directory = DataDirectory.open(data.path(), DataDirectory.holdsDemo(data.path()));
                HouseDatabase database = HouseDatabase.start(directory)) {
            return new Backup(data.path(), database.address()).to(target, !withoutKeys);
        }
    }

    private void report(BackupExtent taken, Path target, boolean madeKey) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(taken));
        } else {
            out.println("已备份 Backed up: " + target.toAbsolutePath());
            out.println("  " + taken.rows() + " 行 rows, " + taken.files() + " 个文件 files, " + taken.keys() + " 把密钥 keys");
        }
        if (madeKey) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("恢复密钥在 " + data.path().resolve(RecoveryKey.SECRET) + "，请移到别处保管：没有它打不开备份。");
            err.println("The recovery key lies in " + data.path().resolve(RecoveryKey.SECRET)
                    + "; keep it elsewhere: without it no backup opens.");
        }
    }
}

package home.engineers.cli.internal;

import home.engineers.store.BackupExtent;
import home.engineers.store.OperatorFault;
import home.engineers.store.RecoveryKey;
import home.engineers.store.Restore;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./ehome restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "把备份恢复到空的数据目录（和空的数据库）：全部恢复，或什么也不动。",
            "Restore a backup into an empty data directory (and an empty database): all of it or nothing."
        },
        footer = {"", "例 Example: ./ehome restore monday.ehome --data ./new --key recovery-key.asc"})
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = {"备份文件", "the backup"})
    private Path file = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--key",
            paramLabel = "KEYFILE",
            description = {
                "恢复密钥（私钥）；不给则用备份旁边的 " + RecoveryKey.SECRET,
                "the recovery key (secret half); if absent, " + RecoveryKey.SECRET + " beside the backup"
            })
    private @Nullable Path key;

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Option(names = "--json", description = {"输出 JSON", "print JSON"})
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        InputFiles.demandReadable(file);
        BackupExtent taken = new Restore(file, opened(keyFile())).into(data.path());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(taken));
        } else {
            out.println("已恢复到 Restored into: " + data.path());
            out.println("  " + taken.rows() + " 行 rows, " + taken.files() + " 个文件 files, " + taken.keys() + " 把密钥 keys");
        }
        return 0;
    }

    private Path keyFile() {
        Path chosen = key != null ? key : file.toAbsolutePath().resolveSibling(RecoveryKey.SECRET);
        if (!Files.exists(chosen)) {
            throw new OperatorFault(
                    "没有恢复密钥：请用 --key 指定，备份时它的位置已打印。",
                    "No recovery key: name it by --key; where it lies was printed when the backup was taken.");
        }
        return chosen;
    }

    /** A key without passphrase opens at once; the others are asked for theirs. */
    private RecoveryKey.Opened opened(Path keyFile) {
        char[] secret = RecoveryKey.locked(keyFile) ? passphrase.read("恢复密钥的口令 Passphrase of the recovery key: ") : new char[0];
        return RecoveryKey.open(keyFile, secret);
    }
}

package home.engineers.cli.internal;

import home.engineers.store.OperatorFault;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The passphrase of a recovery key: from a file, else asked for at the terminal, never an argument. */
final class PassphraseOption {
    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = {"口令文件（首行）；不给则在终端询问", "file whose first line is the passphrase; asked for at the terminal if absent"})
    private @Nullable Path file;

    char[] read(String prompt) {
        if (file == null) {
            Console console = System.console();
            char[] typed = console == null || !console.isTerminal() ? new char[0] : console.readPassword("%s", prompt);
            return typed == null ? new char[0] : typed;
        }
        try {
            return Files.readString(file).lines().findFirst().orElse("").toCharArray();
        } catch (IOException fault) {
            throw new OperatorFault("读不到口令文件 " + file + "。", "Cannot read the passphrase file " + file + ".", fault);
        }
    }
}

package home.engineers.cli.internal;

import home.engineers.store.OperatorFault;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files named on the command line. */
final class InputFiles {
    private InputFiles() {}

    static void demandReadable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new OperatorFault("读不到文件 " + file + "。", "File " + file + " cannot be read.");
        }
    }
}

package home.engineers.cli.internal;

import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
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

    /** The whole file. @param largest in bytes */
    static String text(Path file, long largest) throws IOException {
        demandReadable(file);
        if (Files.size(file) > largest) {
            throw new OperatorFault("文件 " + file + " 太大。", "File " + file + " is too large.");
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException notText) {
            throw new OperatorFault("文件 " + file + " 不是 UTF-8 文本。", "File " + file + " is not UTF-8 text.");
        }
    }
}

package home.engineers.patents.internal;

import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Chinese names of sections, classes and subclasses of the International Patent Classification, from a file the operator
 * names: they are published by the office and are not part of the product. Without it bare codes are shown.
 */
@Component
public class IpcNames {
    private static final int SHORT = 24;
    private final Map<String, String> names;

    /** @param file of lines with tabs: code, level, code above, name; the first line names the columns. Empty for none */
    IpcNames(@Value("${house.patents.ipc-names:}") String file) {
        this.names = file.isBlank() ? Map.of() : read(Path.of(file));
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> names = new HashMap<>();
        try {
            Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t")).filter(cells -> cells.length == 4)
                    .forEach(cells -> names.put(cells[0], cells[3]));
            return names;
        } catch (IOException unreadable) {
            throw new OperatorFault(
                    "house.patents.ipc-names 指定的文件 " + file + " 读不了。", "The file " + file + " named by house.patents.ipc-names cannot be read.", unreadable);
        }
    }

    /** The beginning of the name of a code, up to its first mark or bracket; empty where none is known. */
    public String of(String code) {
        String name = names.getOrDefault(code, "").split("[；（(;]", 2)[0].strip();
        return name.length() <= SHORT ? name : name.substring(0, SHORT - 1) + "…";
    }
}

package home.engineers.cli.internal;

import home.engineers.store.DataDirectory;
import home.engineers.store.OperatorFault;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the house keeps its data. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = {"数据目录（默认 ${DEFAULT-VALUE}）", "data directory (default ${DEFAULT-VALUE})"})
    private Path path = Path.of("./data");

    Path path() {
        return path.toAbsolutePath().normalize();
    }

    /** @throws OperatorFault where no house keeps its data */
    void demandHouse() {
        if (!DataDirectory.holdsHouse(path())) {
            throw new OperatorFault(
                    "目录 " + path() + " 里没有工程师之家的数据，请用 --data 指定。",
                    "Directory " + path() + " holds no house; name the right one by --data.");
        }
    }
}

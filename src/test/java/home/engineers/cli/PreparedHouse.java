package home.engineers.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The data directory of a house that has had its first start, made once for all test processes of a run and copied to
 * each house that is to be killed.
 */
final class PreparedHouse {
    private static final Path RUN = Path.of("target", "prepared").resolve(run());
    private final boolean demo;

    private PreparedHouse(boolean demo) {
        this.demo = demo;
    }

    static PreparedHouse of(boolean demo) {
        return new PreparedHouse(demo);
    }

    /** The process that started this one, past the shells between them, and when: the same for all test processes of a run. */
    private static String run() {
        ProcessHandle runner = ProcessHandle.current();
        do {
            runner = runner.parent().orElse(runner);
        } while (runner.info().command().filter(command -> command.endsWith("sh")).isPresent());
        return runner.pid() + "-" + runner.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }

    /** @param data does not exist yet */
    void copyTo(Path data) throws Exception {
        Path place = RUN.resolve(demo ? "demo" : "real");
        Files.createDirectories(place);
        try (FileChannel channel = FileChannel.open(place.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            Path ready = place.resolve("ready");
            if (!Files.exists(ready)) {
                command("rm", "-rf", place.resolve("data").toString());
                try (ServingProcess first = ServingProcess.in(place, demo, Map.of())) {
                    first.get("/");
                }
                Files.createFile(ready);
            }
        }
        command("cp", "-a", place.resolve("data").toString(), data.toString());
    }

    private static void command(String... words) throws IOException, InterruptedException {
        if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException(List.of(words) + " failed");
        }
    }
}

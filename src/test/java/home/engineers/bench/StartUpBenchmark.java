package home.engineers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** From {@code ./ehome serve} to the printed address. */
final class StartUpBenchmark implements Benchmark {
    private static final double FIRST = 30;
    private static final double LATER = 10;

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public String says() {
        return "seconds from ./ehome serve to the printed address, on a built product";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        for (boolean demo : List.of(false, true)) {
            String with = demo ? " with --demo" : "";
            Path data = Files.createTempDirectory("engineers-home-bench");
            try {
                to.accept(new Figure("first start" + with, seconds(data, demo), "s", FIRST));
                to.accept(new Figure("later start" + with, seconds(data, demo), "s", LATER));
            } finally {
                ServedHouse.delete(data);
            }
        }
    }

    private static double seconds(Path data, boolean demo) throws IOException, InterruptedException {
        try (ServedHouse house = ServedHouse.open(data, demo)) {
            return house.secondsToOpen();
        }
    }
}

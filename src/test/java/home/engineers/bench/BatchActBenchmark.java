package home.engineers.bench;

import home.engineers.store.DatabaseAddress;
import home.engineers.store.HouseDatabase;
import home.engineers.testing.ManyCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Five thousand cases found complete by one decision, in a served house that waits for its disk and has 1 GiB of heap. */
final class BatchActBenchmark implements Benchmark {
    private static final int CHOSEN = 5_000;
    private static final int HEAP = 1_024;

    @Override
    public String name() {
        return "batch-act";
    }

    @Override
    public String says() {
        return "5,000 cases found complete in one batch, with its progress read all the while, in a served house with a heap of 1 GiB";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        Path data = Files.createTempDirectory("engineers-home-bench");
        Path heap = Files.createTempFile("engineers-home-bench", ".log");
        try {
            try (ServedHouse house = ServedHouse.open(data, true, "-Xmx" + HEAP + "m -Xlog:gc:file=" + heap)) {
                measure(house, data, to);
            }
            HeapLog collected = HeapLog.read(heap);
            to.accept(new Figure("largest heap of the house before a collection", collected.largestBefore(), "MiB", HEAP));
            to.accept(Figure.recorded("largest heap of the house after a collection", collected.largestAfter(), "MiB"));
        } finally {
            Files.delete(heap);
            ServedHouse.delete(data);
        }
    }

    private static void measure(ServedHouse house, Path data, Consumer<Figure> to) throws Exception {
        DatabaseAddress address = HouseDatabase.running(data).orElseThrow();
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
        ManyCases.enter(jdbc, CHOSEN * 5 / 3, null);
        jdbc.sql("vacuum analyze").update();
        Guest secretary = Guest.signedIn(house.base(), "14200000006");
        long begun = System.nanoTime();
        String batch = secretary.post("/batches", Map.of(
                "act", List.of("find-complete"), "all", List.of("true"), "programme", List.of("title-review"),
                "stage", List.of("completeness")));
        double previewed = seconds(begun);
        long chosen = jdbc.sql("select count(*) from case_batch_item").query(Long.class).single();
        to.accept(Figure.recorded("preview of " + chosen, previewed, "s"));
        begun = System.nanoTime();
        secretary.post(batch + "/confirmation", Map.of());
        while (!secretary.get(batch + "/progress").contains("event:end")) {
            Thread.sleep(100);
        }
        double took = seconds(begun);
        long done = jdbc.sql("select count(*) from case_batch_item where state = 'done'").query(Long.class).single();
        to.accept(Figure.recorded("carried out", done, ""));
        to.accept(Figure.recorded("from the word to the last", took, "s"));
        to.accept(Figure.recorded("cases in a second", done / took, ""));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}

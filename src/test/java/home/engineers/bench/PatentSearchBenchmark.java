package home.engineers.bench;

import home.engineers.kernel.Granted;
import home.engineers.patents.PatentImport;
import home.engineers.patents.PatentImports;
import home.engineers.patents.PatentSearch;
import home.engineers.search.SearchIndexes;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A million patents: imported and indexed, searched over HTTP, beside raw Lucene on one thread on the same index and beside
 * one OpenSearch node. {@code EHOME_BENCH_PATENTS} names another number of records.
 */
final class PatentSearchBenchmark implements Benchmark {
    private static final int RECORDS = Integer.parseInt(System.getenv().getOrDefault("EHOME_BENCH_PATENTS", "1000000"));
    private static final int A_FILE = 100_000;
    private static final int QUESTIONS = 600;
    private static final long A_WHILE = 2_000;

    /** Longer than an index waits for more before its parts become fewer. */
    private static final long UNTIL_SETTLED = 12_000;
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final double RATE = 3_000;
    private static final double MEDIAN = 15;
    private static final double SLOWEST = 80;
    private static final double HALF = 0.5;
    private static final double HEAP = 1_536;
    private static final double MIB = 1_048_576;

    @Override
    public String name() {
        return "patents";
    }

    @Override
    public String says() {
        return "Import, index and search of " + String.format("%,d", RECORDS) + " patents over HTTP, beside raw Lucene and one OpenSearch node on the same machine";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        ManyPatents patents = new ManyPatents();
        try (OpenHouse house = new OpenHouse()) {
            double imported = importAll(house, patents, to);
            List<String> questions = patents.questions(RECORDS, QUESTIONS);
            List<String> answers = questions.stream().map(question -> address("/api/v1/patents?q=", question)).toList();
            List<String> pages = questions.stream().map(question -> address("/patents?q=", question)).toList();
            SearchLoad load = new SearchLoad(house.base());
            load.rate(answers, 50, Duration.ofSeconds(10));
            load.rate(pages, 50, Duration.ofSeconds(10));
            reply("answers of the API", load.rate(answers, 50, Duration.ofSeconds(30)), to);
            reply("pages with counts and marks", load.rate(pages, 50, Duration.ofSeconds(30)), to);
            double api = load.throughput(answers, 2, Duration.ofSeconds(20));
            double page = load.throughput(pages, 2, Duration.ofSeconds(20));
            SearchPeers peers = new SearchPeers(house, RECORDS, questions);
            peers.raw(api, page, HALF, to);
            peers.cluster(imported, to);
            to.accept(new Figure("heap in use after a collection", heap(), "MiB", HEAP));
        }
    }

    private static String address(String path, String question) {
        return path + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    private static void reply(String what, double[] sorted, Consumer<Figure> to) {
        to.accept(new Figure(what + ", 50 a second: median", sorted[sorted.length / 2], "ms", MEDIAN));
        to.accept(new Figure(what + ", 50 a second: 99 of 100", sorted[sorted.length * 99 / 100], "ms", SLOWEST));
    }

    /** @return how many records a second were imported and indexed */
    private static double importAll(OpenHouse house, ManyPatents patents, Consumer<Figure> to) throws Exception {
        Path folder = Files.createTempDirectory("engineers-home-patents");
        endInterests(house);
        house.part(PatentSearch.class).catchUp();
        long before = indexed(house);
        long nanos = 0;
        for (int from = 0; from < RECORDS; from += A_FILE) {
            Path file = patents.write(folder, from, Math.min(RECORDS, from + A_FILE));
            long begin = System.nanoTime();
            importFile(house.part(PatentImports.class), file);
            nanos += System.nanoTime() - begin;
            Files.delete(file);
        }
        long begin = System.nanoTime();
        while (!house.part(PatentSearch.class).catchUp()) {
            Thread.sleep(100);
        }
        nanos += System.nanoTime() - begin;
        Files.delete(folder);
        if (indexed(house) - before != RECORDS) {
            throw new IllegalStateException(indexed(house) - before + " of " + RECORDS + " records are indexed");
        }
        double rate = RECORDS / (nanos / 1e9);
        to.accept(Figure.atLeast("records imported and indexed a second", rate, "", RATE));
        to.accept(Figure.recorded("until index and tables were tidied after that", settled(house), "s"));
        return rate;
    }

    /** Searches are measured on a house at rest: parts of the index merged, tables vacuumed. @return seconds */
    private static double settled(OpenHouse house) throws InterruptedException {
        long begin = System.nanoTime();
        house.part(PatentSearch.class).catchUp();
        Thread.sleep(UNTIL_SETTLED);
        while (System.nanoTime() - begin < LONGEST_REST.toNanos() && (merging() || vacuuming(house))) {
            Thread.sleep(A_WHILE);
        }
        house.part(PatentSearch.class).catchUp();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static boolean merging() {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().startsWith("Lucene Merge Thread"));
    }

    private static boolean vacuuming(OpenHouse house) {
        return house.part(JdbcClient.class).sql("select exists (select 1 from pg_stat_progress_vacuum)").query(Boolean.class).single();
    }

    /** What new records mean to those who follow them is measured by the benchmark of push. */
    private static void endInterests(OpenHouse house) {
        house.part(JdbcClient.class).sql("update interest set ended_at = now(), ended_as = 'OWNER', due_at = null, version = version + 1 where ended_at is null").update();
    }

    private static long indexed(OpenHouse house) {
        return house.part(SearchIndexes.class).index("patents").state().documents();
    }

    private static void importFile(PatentImports imports, Path file) throws Exception {
        try (InputStream content = Files.newInputStream(file)) {
            if (!(imports.receive(file.getFileName().toString(), content, null) instanceof Granted<UUID>(UUID id))) {
                throw new IllegalStateException("the file is refused");
            }
            while (imports.find(id).orElseThrow().state() == PatentImport.State.RUNNING) {
                Thread.sleep(20);
            }
            PatentImport done = imports.find(id).orElseThrow();
            if (done.refused() > 0) {
                throw new IllegalStateException(done.refused() + " records are refused: " + imports.refused(id, 1));
            }
        }
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }
}

package home.engineers.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs the benchmarks, writes {@code bench/results/<name>.json} and prints a table. Exits 1 where a limit is not kept. */
public final class Benches {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path RESULTS = Path.of("bench/results");

    private Benches() {}

    public static void main(String[] names) throws Exception {
        List<Benchmark> wanted = new ArrayList<>();
        for (Benchmark benchmark : all()) {
            if (names.length == 0 || Arrays.asList(names).contains(benchmark.name())) {
                wanted.add(benchmark);
            }
        }
        if (wanted.isEmpty()) {
            System.err.println("没有这项基准测试，现有 No such benchmark, there are: " + all().stream().map(Benchmark::name).toList());
            System.exit(2);
        }
        boolean kept = true;
        for (Benchmark benchmark : wanted) {
            kept &= run(benchmark, System.out);
        }
        System.exit(kept ? 0 : 1);
    }

    private static boolean run(Benchmark benchmark, PrintStream out) throws Exception {
        out.println();
        out.println(benchmark.name() + ": " + benchmark.says());
        List<Benchmark.Figure> figures = benchmark.run();
        for (Benchmark.Figure figure : figures) {
            out.printf("  %-52s %12.1f %-6s %s%n", figure.what(), figure.value(), figure.unit(), verdict(figure));
        }
        Files.createDirectories(RESULTS);
        Files.writeString(RESULTS.resolve(benchmark.name() + ".json"), JSON.writeValueAsString(result(benchmark, figures)) + "\n");
        return figures.stream().allMatch(Benchmark.Figure::kept);
    }

    private static String verdict(Benchmark.Figure figure) {
        return Double.isNaN(figure.limit()) ? "" : (figure.kept() ? "✓ ≤ " : "✗ > ") + figure.limit();
    }

    private static Map<String, Object> result(Benchmark benchmark, List<Benchmark.Figure> figures) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("benchmark", benchmark.name());
        result.put("says", benchmark.says());
        result.put("at", Instant.now().toString());
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.put("java", Runtime.version().toString());
        result.put("figures", figures.stream().map(Benches::figure).toList());
        return result;
    }

    private static Map<String, Object> figure(Benchmark.Figure figure) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("what", figure.what());
        shown.put("value", figure.value());
        shown.put("unit", figure.unit());
        if (!Double.isNaN(figure.limit())) {
            shown.put("limit", figure.limit());
            shown.put("kept", figure.kept());
        }
        return shown;
    }

    /** Every benchmark of this package, by name. */
    private static List<Benchmark> all() throws IOException, ReflectiveOperationException {
        List<Benchmark> found = new ArrayList<>();
        Path folder = Path.of(Benches.class.getResource("Benches.class").getPath()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Class<?> type = Class.forName("home.engineers.bench." + file.getFileName().toString().replace(".class", ""));
                if (Benchmark.class.isAssignableFrom(type) && !type.isInterface()) {
                    found.add((Benchmark) type.getDeclaredConstructor().newInstance());
                }
            }
        }
        return found;
    }
}

package home.engineers.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Runs the benchmarks, all of them or those named, keeps what they measured under {@code bench/results} and prints a
 * table. Exits 0 where every limit is kept, 1 where one is not, 2 where a name is unknown.
 */
public final class Benches {
    private static final List<Benchmark> ALL = List.of(
            new AssignmentBenchmark(),
            new BallotBenchmark(),
            new BatchActBenchmark(),
            new CaseInboxBenchmark(),
            new CredentialBenchmark(),
            new DrawBenchmark(),
            new DuplicatesBenchmark(),
            new EligibilityBenchmark(),
            new EveryListBenchmark(),
            new HomeWeightBenchmark(),
            new LogBenchmark(),
            new MembersListBenchmark(),
            new PatentSearchBenchmark(),
            new PersonImportBenchmark(),
            new PublicVoteBenchmark(),
            new PushBenchmark(),
            new RelevanceBenchmark(),
            new StartUpBenchmark(),
            new VoteForensicsBenchmark());

    private Benches() {}

    public static void main(String[] arguments) throws Exception {
        if (Arrays.asList(arguments).contains("--list")) {
            ALL.forEach(benchmark -> System.out.println(benchmark.name() + "  " + benchmark.says()));
            return;
        }
        Optional<String> unknown = Arrays.stream(arguments).filter(name -> benchmark(name).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            System.err.println("没有基准测试 " + unknown.get() + "，现有： No benchmark " + unknown.get() + "; there are: "
                    + ALL.stream().map(Benchmark::name).collect(Collectors.joining(" ")));
            System.exit(2);
        }
        boolean kept = true;
        for (Benchmark benchmark : ALL) {
            if (arguments.length == 0 || Arrays.asList(arguments).contains(benchmark.name())) {
                kept &= run(benchmark, System.out);
            }
        }
        Results.writeTable(ALL);
        System.exit(kept ? 0 : 1);
    }

    private static Optional<Benchmark> benchmark(String name) {
        return ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findAny();
    }

    private static boolean run(Benchmark benchmark, PrintStream out) throws Exception {
        out.println();
        out.println(benchmark.name() + ": " + benchmark.says());
        List<Benchmark.Figure> figures = new ArrayList<>();
        benchmark.run(figure -> {
            out.printf("  %-76s %10.2f %-4s %s%n", figure.what(), figure.value(), figure.unit(), verdict(figure));
            out.flush();
            figures.add(figure);
        });
        Results.write(benchmark, figures);
        return figures.stream().allMatch(Benchmark.Figure::kept);
    }

    private static String verdict(Benchmark.Figure figure) {
        return Double.isNaN(figure.limit()) ? "" : (figure.kept() ? "✓ " : "✗ not ") + (figure.least() ? "≥ " : "≤ ") + figure.limit();
    }
}

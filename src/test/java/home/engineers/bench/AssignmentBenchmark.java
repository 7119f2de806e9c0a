package home.engineers.bench;

import home.engineers.panels.assignment.Assignment;
import home.engineers.panels.assignment.AssignmentBound;
import home.engineers.panels.assignment.AssignmentTerms;
import home.engineers.panels.assignment.Pairing;
import home.engineers.panels.assignment.ScoreMatrix;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Assigns three of 400 reviewers to each of 2,000 cases by {@code ./ehome assign}, from the file to the printed answer, and
 * checks each total against a bound reckoned by itself.
 */
final class AssignmentBenchmark implements Benchmark {
    private static final JsonMapper EXACT = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final int CASES = 2_000;
    private static final int REVIEWERS = 400;
    private static final int PER_CASE = 3;
    private static final AssignmentTerms.Load LOAD = new AssignmentTerms.Load(12, 18);
    private static final int CONFLICTS_IN_A_HUNDRED = 2;
    private static final int EMPLOYERS = 60;
    private static final int IMPOSSIBLE = 2;
    private static final double LIMIT_SECONDS = 10;
    private static final double LIMIT_MIB = 1_024;
    private static final long SEED = 20_261_127;

    @Override
    public String name() {
        return "assignment";
    }

    @Override
    public String says() {
        return "seconds and memory of ./ehome assign for 2,000 cases, 400 reviewers, 3 for each case, 12 to 18 cases each, 2 % conflicts";
    }

    @Override
    public void run(Consumer<Figure> to) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("assignment");
        try {
            SplittableRandom random = new SplittableRandom(SEED);
            ScoreMatrix plain = matrix(() -> BigDecimal.valueOf(random.nextInt(10_000), 4));
            Path scores = write(folder.resolve("scores.csv"), plain);
            // The first command on a checkout builds the product; that is no part of what is measured.
            demand(call(scores, "--max-load", "18", "--min-load", "12").exit() == 0, "the product does not assign");
            measure("scores of 4 decimals", plain, scores, true, to);
            measure("the same, fair", plain, scores, false, to, "--fair");
            measure("the same, one of an employer", plain, scores, false, to, "--employers", employers(folder).toString());
            ScoreMatrix fine = matrix(() -> new BigDecimal(Double.toString(random.nextDouble())));
            measure("scores of 16 decimals and more", fine, write(folder.resolve("fine.csv"), fine), true, to);
            Called refused = call(scores, "--max-load", "14");
            demand(refused.exit() == IMPOSSIBLE, "an impossible assignment ended with " + refused.exit());
            to.accept(new Figure("loads that do not add up: refused", refused.seconds(), "s", LIMIT_SECONDS));
        } finally {
            ServedHouse.delete(folder);
        }
    }

    private static void measure(
            String what, ScoreMatrix matrix, Path scores, boolean bounded, Consumer<Figure> to, String... options)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--max-load", String.valueOf(LOAD.max()), "--min-load", String.valueOf(LOAD.min())));
        all.addAll(List.of(options));
        Called called = call(scores, all.toArray(String[]::new));
        demand(called.exit() == 0, what + " ended with " + called.exit());
        to.accept(new Figure(what, called.seconds(), "s", LIMIT_SECONDS));
        to.accept(new Figure(what + ": memory", called.mib(), "MiB", LIMIT_MIB));
        JsonNode answer = EXACT.readTree(called.out());
        Assignment assignment = assignment(matrix, answer);
        demand(assignment.total().compareTo(answer.get("total").decimalValue()) == 0, "the total is not the sum of its pairs");
        to.accept(Figure.recorded(what + ": total", assignment.total().doubleValue(), ""));
        to.accept(Figure.recorded(what + ": lowest score", assignment.lowest().doubleValue(), ""));
        if (bounded) {
            BigDecimal bound = AssignmentBound.of(assignment, PER_CASE, LOAD);
            to.accept(new Figure(what + ": total short of the bound", bound.subtract(assignment.total()).doubleValue(), "", 0));
        }
    }

    /** Keeps what must be kept, or fails. */
    private static Assignment assignment(ScoreMatrix matrix, JsonNode answer) {
        List<Pairing> pairings = answer.get("pairs").valueStream()
                .map(pair -> new Pairing(number(pair, "case"), number(pair, "reviewer")))
                .toList();
        Assignment assignment = new Assignment(matrix, pairings);
        int[] perCase = new int[CASES];
        pairings.forEach(pair -> perCase[pair.caseNumber()]++);
        demand(pairings.stream().distinct().count() == pairings.size(), "a pair stands twice");
        demand(IntStream.of(perCase).allMatch(many -> many == PER_CASE), "a case has not its number of reviewers");
        demand(
                assignment.loads().stream().allMatch(load -> load >= LOAD.min() && load <= LOAD.max()),
                "a reviewer has not their number of cases");
        return assignment;
    }

    private static int number(JsonNode pair, String kind) {
        return Integer.parseInt(pair.get(kind).stringValue().substring(1));
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static ScoreMatrix matrix(Supplier<BigDecimal> score) {
        SplittableRandom random = new SplittableRandom(SEED);
        @Nullable BigDecimal[][] scores = new BigDecimal[CASES][REVIEWERS];
        for (@Nullable BigDecimal[] row : scores) {
            for (int r = 0; r < row.length; r++) {
                row[r] = random.nextInt(100) < CONFLICTS_IN_A_HUNDRED ? null : score.get().stripTrailingZeros();
            }
        }
        return new ScoreMatrix(names("c", CASES), names("r", REVIEWERS), scores);
    }

    private static List<String> names(String kind, int many) {
        return IntStream.range(0, many).mapToObj(i -> kind + i).toList();
    }

    private static Path write(Path file, ScoreMatrix matrix) throws IOException {
        StringBuilder text = new StringBuilder("case,").append(String.join(",", matrix.reviewers())).append('\n');
        for (int c = 0; c < CASES; c++) {
            text.append(matrix.cases().get(c));
            for (BigDecimal score : matrix.scores()[c]) {
                text.append(',').append(score == null ? "" : score.toPlainString());
            }
            text.append('\n');
        }
        return Files.writeString(file, text);
    }

    private static Path employers(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        StringBuilder text = new StringBuilder("reviewer,employer\n");
        IntStream.range(0, REVIEWERS).forEach(r -> text.append("r").append(r).append(",e").append(random.nextInt(EMPLOYERS)).append('\n'));
        return Files.writeString(folder.resolve("employers.csv"), text);
    }

    private record Called(int exit, double seconds, double mib, String out) {}

    private static Called call(Path scores, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("./ehome", "assign", "--scores", scores.toString(), "--per-case", String.valueOf(PER_CASE), "--json"));
        command.addAll(List.of(options));
        Path out = Files.createTempFile(scores.getParent(), "out", ".json");
        long begun = System.nanoTime();
        Process called = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        double most = 0;
        while (!called.waitFor(20, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, resident(called.pid()));
        }
        return new Called(called.exitValue(), (System.nanoTime() - begun) / 1e9, most, Files.readString(out));
    }

    /** The largest part of memory that a process has held so far. */
    private static double resident(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findAny()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}

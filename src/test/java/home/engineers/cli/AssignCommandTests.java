package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./ehome assign}. */
class AssignCommandTests {
    private static final String MATRIX = """
            case,r1,r2,r3
            c1,0.9,0.5,
            c2,0.8,0.1,0.3
            """;

    @TempDir
    private Path directory;

    private record Said(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private Said assign(String text, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve("scores.csv"), text);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Ehome.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("assign", "--scores", file.toString()), Stream.of(options)).toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString());
    }

    private Said assign(String text) throws IOException {
        return assign(text, "--per-case", "1", "--max-load", "1", "--json");
    }

    private Path beside(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void printsTotalLowestScoreLoadsAndPairs() throws IOException {
        JsonNode answer = assign(MATRIX).json();

        assertThat(answer.get("total").decimalValue()).isEqualByComparingTo("1.3");
        assertThat(answer.get("minPerCase").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(answer.get("loads").toString()).isEqualTo("{\"r1\":1,\"r2\":1,\"r3\":0}");
        assertThat(answer.get("pairs").toString()).isEqualTo(
                "[{\"case\":\"c1\",\"reviewer\":\"r2\",\"score\":0.5},{\"case\":\"c2\",\"reviewer\":\"r1\",\"score\":0.8}]");
        assertThat(answer.propertyNames()).containsExactly("total", "minPerCase", "loads", "pairs");
    }

    @Test
    void printsATableWhereNoJsonIsAsked() throws IOException {
        Said said = assign(MATRIX, "--per-case", "1", "--max-load", "1");

        assertThat(said.exit()).isZero();
        assertThat(said.out().lines()).containsExactly(
                "个案 case  评审人 reviewer  分数 score",
                "c1         r2               0.5",
                "c2         r1               0.8",
                "总分 total 1.3，单项最低 lowest 0.5，每人 loads 0–1");
    }

    @Test
    void readsTriplesAsItReadsAMatrix() throws IOException {
        String triples = """
                case,reviewer,score
                c1,r1,0.9
                c1,r2,0.5
                c1,r3,
                c2,r1,0.8
                c2,r2,0.1
                c2,r3,0.3
                """;

        assertThat(assign(triples).out()).isEqualTo(assign(MATRIX).out());
    }

    @Test
    void fairModeRaisesTheLowestScoreBeforeTheTotal() throws IOException {
        String text = "case,r1,r2\na,10,4\nb,5,1\n";

        assertThat(assign(text).json().get("total").intValue()).isEqualTo(11);
        JsonNode fair = assign(text, "--per-case", "1", "--max-load", "1", "--fair", "--json").json();
        assertThat(fair.get("minPerCase").intValue()).isEqualTo(4);
        assertThat(fair.get("total").intValue()).isEqualTo(9);
    }

    @Test
    void keepsFurtherConflictsAndEmployersApart() throws IOException {
        String text = "case,r1,r2,r3,r4\nc1,9,8,2,1\n";
        Path conflicts = beside("conflicts.csv", "case,reviewer\nc1,r3\n");
        Path employers = beside("employers.csv", "reviewer,employer\nr1,甲\nr2,甲\n");

        Said said = assign(
                text, "--per-case", "2", "--max-load", "1", "--conflicts", conflicts.toString(), "--employers", employers.toString(),
                "--json");

        assertThat(said.json().get("pairs").valueStream().map(pair -> pair.get("reviewer").stringValue())).containsExactly("r1", "r4");
        assertThat(assign(text, "--per-case", "3", "--max-load", "1", "--employers", employers.toString(), "--json")
                        .json().get("total").intValue()).isEqualTo(12);
    }

    /** What is wrong, where, in one line. */
    @Test
    void complainsOnceOfWhatIsWrongInTheScores() throws IOException {
        for (String[] wrong : List.of(
                new String[] {"case,r1,r2\nc1,1,high\n", ":2:3: ", "“high”不是数。", "“high” is no number."},
                new String[] {"case,r1,r2\nc1,1,NaN\n", ":2:3: ", "is no number"},
                new String[] {"case,r1,r2\nc1,1,2\nc2,3\n", ":3: ", "应有 3 格，这一行有 2 格", "must be 3 cells; this line has 2"},
                new String[] {"case,r1,r2\nc1,1,2,3\n", ":2: ", "this line has 4"},
                new String[] {"case,r1,r1\nc1,1,2\n", ":1:3: ", "Reviewer “r1” is there twice"},
                new String[] {"case,r1,\nc1,1,2\n", ":1:3: ", "is empty"},
                new String[] {"case,r1,r2\nc1,1,2\nc1,1,2\n", ":3:1: ", "Case “c1” is there twice"},
                new String[] {"case,r1,r2\n,1,2\n", ":2:1: ", "is empty"},
                new String[] {"case,reviewer,score\nc1,r1,1\nc1,r1,2\n", ":3: ", "are on line 2 already"},
                new String[] {"case,reviewer,score\nc1,r1\n", ":2: ", "this line has 2"},
                new String[] {"case,r1\nc1,1e99\n", ":2:2: ", "too many digits"},
                new String[] {"case,r1\nc1,0.0000000000000000000000001\nc2,5\n", ":3:2: ", "too many digits"},
                new String[] {"case,r1\n", ": ", "There are no cases."},
                new String[] {"case\nc1\n", ":1: ", "names no reviewers"},
                new String[] {"\n", ": ", "empty"},
                new String[] {"", ": ", "empty"})) {
            Said said = assign(wrong[0]);

            assertThat(said.exit()).as(wrong[0]).isEqualTo(2);
            assertThat(said.out()).as(wrong[0]).isEmpty();
            assertThat(said.err()).as(wrong[0]).hasLineCount(1).contains("scores.csv" + wrong[1])
                    .contains(List.of(wrong).subList(2, wrong.length));
        }
    }

    @Test
    void complainsOnceOfLoadsThatDoNotAddUp() throws IOException {
        Said said = assign("case,r1,r2\na,1,2\nb,1,2\nc,1,2\n", "--per-case", "1", "--max-load", "1");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).hasLineCount(1).contains("a、b、c", "reviewers r1, r2 (2 in all) take at most 1 cases each", "去掉其中任何一项");
        assertThat(said.out()).isEmpty();
        assertThat(assign("case,r1,r2\na,1,2\n", "--per-case", "1", "--max-load", "3", "--min-load", "1").err())
                .hasLineCount(1).contains("r1、r2", "take at least 1 cases each");
        assertThat(assign(MATRIX, "--per-case", "1", "--max-load", "1", "--min-load", "2").err())
                .hasLineCount(1).contains("--min-load 2 大于 --max-load 1");
        assertThat(assign(MATRIX, "--per-case", "0", "--max-load", "1").exit()).isEqualTo(2);
    }

    @Test
    void aCaseWithTooFewReviewersIsNamedWithItsLine() throws IOException {
        Said said = assign(MATRIX, "--per-case", "3", "--max-load", "9", "--json");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).hasLineCount(1).contains("scores.csv:2: ", "个案 c1 要 3 位评审人，没有冲突的只有 2 位", "only 2 are without conflict");
        assertThat(said.json().get("contradiction").toString())
                .isEqualTo("[{\"demand\":\"case-needs\",\"case\":\"c1\",\"reviewers\":3}]");
    }

    @Test
    void complainsOfWhatGoesWithTheScores() throws IOException {
        Path unknown = beside("conflicts.csv", "c1,r9\n");
        assertThat(assign(MATRIX, "--per-case", "1", "--max-load", "1", "--conflicts", unknown.toString()).err())
                .hasLineCount(1).contains("conflicts.csv:1:2: ", "no reviewer “r9”");
        Path twice = beside("employers.csv", "reviewer,employer\nr1,甲\nr1,乙\n");
        assertThat(assign(MATRIX, "--per-case", "1", "--max-load", "1", "--employers", twice.toString()).err())
                .hasLineCount(1).contains("employers.csv:3:1: ", "there twice");
        assertThat(assign(MATRIX, "--per-case", "1", "--max-load", "1", "--employers", directory.resolve("none").toString()).exit())
                .isEqualTo(2);
    }

    /** As spreadsheet programs here write them. */
    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        Path file = directory.resolve("表.csv");
        Files.write(file, "个案,张某,李某\r\n桥梁一号,0.9,0.5\r\n".getBytes(Charset.forName("GB18030")));
        StringWriter out = new StringWriter();
        int exit = Ehome.commandLine().setOut(new PrintWriter(out, true))
                .execute("assign", "--scores", file.toString(), "--per-case", "1", "--max-load", "1");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("桥梁一号", "张某");
        assertThat(assign("\uFEFFcase;r1\nc1;-2.50\n").json().get("total").decimalValue()).isEqualByComparingTo("-2.5");
    }

    /** As Python writes numbers by chance. */
    @Test
    void readsSeventeenDecimalsExactly() throws IOException {
        JsonNode answer = assign("case,r1,r2\na,0.8444218515250481,4.2e-05\nb,0.13436424411240122,0.7579544029403025\n").json();

        assertThat(answer.get("total").decimalValue()).isEqualByComparingTo("1.6023762544653506");
    }

    /** A matrix wider than what people fill in. */
    @Test
    void takesAThousandReviewers() throws IOException {
        StringBuilder text = new StringBuilder("case");
        StringBuilder row = new StringBuilder("c1");
        for (int r = 0; r < 1_000; r++) {
            text.append(",r").append(r);
            row.append(',').append(r);
        }

        assertThat(assign(text + "\n" + row + "\n").json().get("total").intValue()).isEqualTo(999);
    }
}

package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./ehome score}. */
class ScoreCommandTests {
    private static final String RATINGS = """
            case,judge,score
            a,x,64
            a,y,73
            b,y,81
            b,z,85
            c,z,79
            c,x,70
            d,x,58
            d,z,69
            """;

    @TempDir
    private Path directory;

    private record Said(int exit, String out, String err) {}

    private Said score(String text, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve("ratings.csv"), text);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Ehome.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("score", file.toString()), Stream.of(options)).toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString());
    }

    @Test
    void putsTheCorrectedScoreBesideTheRawMean() throws IOException {
        JsonNode answer = JsonMapper.shared().readTree(score(RATINGS, "--places", "2", "--json").out());

        JsonNode first = answer.get("cases").get(0);
        assertThat(first.get("case").stringValue()).isEqualTo("b");
        assertThat(first.get("rawMean").doubleValue()).isEqualTo(83);
        assertThat(first.get("corrected").doubleValue()).isLessThan(83);
        assertThat(first.get("low").doubleValue()).isLessThan(first.get("corrected").doubleValue());
        assertThat(first.get("high").doubleValue()).isGreaterThan(first.get("corrected").doubleValue());
        assertThat(answer.get("severities").get("x").doubleValue()).isNegative();
        assertThat(answer.get("severities").get("z").doubleValue()).isPositive();
        assertThat(answer.get("groups").intValue()).isEqualTo(1);
    }

    @Test
    void printsATable() throws IOException {
        Said said = score(RATINGS);

        assertThat(said.exit()).isZero();
        assertThat(said.out()).hasLineCount(5).contains("raw mean", "corrected", "83.00");
        assertThat(score(RATINGS).out()).isEqualTo(said.out());
    }

    @Test
    void saysThatGroupsOfJudgesCannotBeCompared() throws IOException {
        assertThat(score("case,w,x,y,z\na,1,2,,\nb,3,5,,\nc,,,4,5\nd,,,6,9\n").out()).contains("2 groups that share no case");
    }

    @Test
    void complainsOnceOfWhatCannotBeRead() throws IOException {
        assertThat(score("case,judge,score\na,x,good\n"))
                .matches(said -> said.exit() == 2)
                .extracting(Said::err).asString().hasLineCount(1).contains("ratings.csv:2:3: ", "“good” is no number");
        assertThat(score("case,x,y\na,,\n"))
                .matches(said -> said.exit() == 2)
                .extracting(Said::err).asString().hasLineCount(1).contains("There are no scores.");
        assertThat(score(RATINGS, "--places", "two").exit()).isEqualTo(2);
    }
}

package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.votes.recount.InventedBox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./ehome vote recount}. */
class VoteCommandTests {
    @TempDir
    private Path directory;

    private record Said(int exit, String out, String err) {}

    private static Said say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Ehome.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    private Said recount(List<String> lines, String... options) throws IOException {
        Path file = Files.write(directory.resolve("public-vote.csv"), lines);
        return say(Stream.concat(Stream.of("vote", "recount", file.toString()), Stream.of(options)).toArray(String[]::new));
    }

    @Test
    void saysTheResultThatComesOut() throws IOException {
        Said said = recount(InventedBox.lines());

        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).startsWith("一致：共 60 票，作废 3 票。 The same: 60 votes, 3 annulled.\n").contains("戊己\"阀\"  17 (20 - 3)", "head ");
        assertThat(recount(InventedBox.lines(), "--json").out()).contains("\"same\" : true", "\"rows\" : 60", "\"annulled\" : 3");
    }

    @Test
    void namesTheFirstFaultAndExitsWithOne() throws IOException {
        List<String> lines = new ArrayList<>(InventedBox.lines());
        lines.remove(20);
        Said said = recount(lines);

        assertThat(said.exit()).isOne();
        assertThat(said.out()).hasLineCount(1).contains("第 21 行 line 21", "The vote has number 15, it must be 14");
        assertThat(recount(lines, "--json").out()).contains("\"same\" : false", "\"line\" : 21", "\"problem\" : \"NUMBER\"");
    }

    @Test
    void exitsWithTwoWhereItCouldNotBeAsked() throws IOException {
        assertThat(recount(List.of("name,votes"))).returns(2, Said::exit).satisfies(said -> assertThat(said.err()).contains("这个版本"));
        assertThat(say("vote", "recount", directory.resolve("none.csv").toString()).exit()).isEqualTo(2);
        Path latin = Files.write(directory.resolve("latin.csv"), new byte[] {(byte) 0xe9, '\n'});
        assertThat(say("vote", "recount", latin.toString())).returns(2, Said::exit).satisfies(said -> assertThat(said.err()).contains("UTF-8"));
        assertThat(say("vote").exit()).isEqualTo(2);
    }
}

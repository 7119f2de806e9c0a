package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.ballots.belenios.BeleniosTool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./ehome ballot rehearse} and {@code ./ehome ballot verify}. */
class BallotCommandTests {
    @TempDir
    private Path directory;

    private record Said(int exit, String out, String err) {}

    private static Said say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Ehome.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    @Test
    void whatIsRehearsedIsVerifiedHereAndByBelenios() throws IOException, InterruptedException {
        String out = directory.resolve("held").toString();

        assertThat(say("ballot", "rehearse", "--voters", "2", "--questions", "1", "--trustees", "3", "--threshold", "2", "--out", out))
                .returns(0, Said::exit);

        assertThat(new BeleniosTool(directory.resolve("held")).verify().exit()).isZero();
        assertThat(say("ballot", "verify", out)).returns(0, Said::exit);
        assertThat(say("ballot", "verify", out, "--json").out().replaceAll("\\s", ""))
                .contains("\"sound\":true", "\"stage\":\"Result\"", "\"credentials\":2", "\"counted\":2", "\"result\":[[");
        assertThat(say("ballot", "rehearse", "--voters", "2", "--questions", "1", "--out", out))
                .returns(2, Said::exit)
                .extracting(Said::err).asString().contains("已经有一份归档", "already holds");
    }

    @Test
    void anAlteredArchiveExitsWithOneAndNamesTheFirstFault() throws IOException {
        String out = directory.toString();
        say("ballot", "rehearse", "--voters", "1", "--questions", "1", "--trustees", "1", "--out", out);
        Path archive = new BeleniosTool(directory).only(".bel");
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length - 400] ^= 1;
        Files.write(archive, bytes);

        Said said = say("ballot", "verify", out);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).contains("归档").endsWith(".\n");
        assertThat(say("ballot", "verify", out, "--json").out()).contains("\"sound\" : false", "ballots.flaw.", "reasonEn");
    }

    @Test
    void whatCannotBeAskedExitsWithTwo() throws IOException {
        assertThat(say("ballot", "verify", directory.resolve("none").toString())).returns(2, Said::exit);
        assertThat(say("ballot", "verify", directory.toString()).err()).contains("恰好有一份", "exactly one");
        Files.write(directory.resolve("a.bel"), new byte[1]);
        Files.write(directory.resolve("b.bel"), new byte[1]);
        assertThat(say("ballot", "verify", directory.toString())).returns(2, Said::exit);
        assertThat(say("ballot")).returns(2, Said::exit);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "--voters 0 --questions 1", "--voters 1 --questions 61", "--voters 1 --questions 0", "--voters x --questions 1",
        "--voters 1 --questions 1 --trustees 2 --threshold 3", "--voters 1 --questions 1 --group P-256", "--voters 1"
    })
    void impossibleElectionsAreRefusedAndLeaveNothing(String options) {
        Path out = directory.resolve("never");

        Said said = say(("ballot rehearse " + options + " --out " + out).split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().strip().lines()).hasSize(1);
        assertThat(out).doesNotExist();
    }
}

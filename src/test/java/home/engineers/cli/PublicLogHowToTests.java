package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.evidence.log.LogFault;
import home.engineers.testing.WorkedExample;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked example of the how-to page on the public log, called as the page calls it, on the files beside it. */
class PublicLogHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/public-log.md");

    @Test
    void everyCallPrintsWhatThePageSays() {
        List<WorkedExample.Call> calls = PAGE.calls();

        assertThat(calls).hasSizeGreaterThanOrEqualTo(4).allSatisfy(call ->
                assertThat(printed(call.command())).as(call.command()).isEqualTo(call.printed()));
    }

    @Test
    void theFilesBesideItAreWhatTheLogWrites() throws IOException, LogFault {
        for (Map.Entry<String, byte[]> file : PublicLogExample.files().entrySet()) {
            assertThat(Files.readAllBytes(PublicLogExample.FOLDER.resolve(file.getKey()))).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    /** Both streams, as a terminal shows them. */
    private static List<String> printed(String command) {
        StringWriter said = new StringWriter();
        PrintWriter both = new PrintWriter(said, true);
        String[] arguments = Arrays.stream(command.split(" ")).skip(1).toArray(String[]::new);
        Ehome.commandLine().setOut(both).setErr(both).execute(arguments);
        return said.toString().lines().toList();
    }
}

package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.testing.WorkedExample;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example of the how-to page on programme documents, called as the page calls it. */
class ProgrammeDocumentHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/programme-document.md");

    @Test
    void everyCallPrintsWhatThePageSays() {
        List<WorkedExample.Call> calls = PAGE.calls();

        assertThat(calls).hasSizeGreaterThanOrEqualTo(3).allSatisfy(call ->
                assertThat(printed(call.command())).as(call.command()).isEqualTo(call.printed()));
    }

    private static List<String> printed(String command) {
        StringWriter out = new StringWriter();
        String[] arguments = Arrays.stream(command.split(" ")).skip(1).toArray(String[]::new);
        Ehome.commandLine().setOut(new PrintWriter(out, true)).execute(arguments);
        return out.toString().lines().toList();
    }
}

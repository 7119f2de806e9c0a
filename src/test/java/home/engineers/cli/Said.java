package home.engineers.cli;

import home.engineers.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a command of the product said, and how it ended. */
record Said(int exit, String out, String err) {
    /** Run in this process. */
    static Said here(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Ehome.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words);
        return new Said(exit, out.toString(), err.toString());
    }

    /** Run in a process of its own, which logs as the product does and not as its tests. */
    static Said process(String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(TestDatabase.directory(), "out", "");
        Path err = Files.createTempFile(TestDatabase.directory(), "err", "");
        ProcessBuilder command = OpenedHouse.command(List.of(), words).redirectOutput(out.toFile()).redirectError(err.toFile());
        command.environment().put("LOGGING_CONFIG", "classpath:logback.xml");
        return new Said(command.start().waitFor(), Files.readString(out), Files.readString(err));
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}

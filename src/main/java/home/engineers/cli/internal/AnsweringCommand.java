package home.engineers.cli.internal;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that answers yes or no, in words or as JSON; exit 0, 1, or 2 where it could not be asked. */
abstract class AnsweringCommand implements Callable<Integer> {
    @Option(names = "--json", description = {"输出 JSON", "print JSON"})
    private boolean json;

    @Spec
    private CommandSpec spec;

    int yes(Map<String, Object> answer, String sentence) {
        say(answer, sentence);
        return CommandLine.ExitCode.OK;
    }

    int no(Map<String, Object> answer, String sentence) {
        say(answer, sentence);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private void say(Map<String, Object> answer, String sentence) {
        spec.commandLine().getOut().println(json ? Json.text(answer) : sentence);
    }

    int notAsked(String why) {
        spec.commandLine().getErr().println(why);
        return CommandLine.ExitCode.USAGE;
    }
}

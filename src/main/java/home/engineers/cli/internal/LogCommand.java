package home.engineers.cli.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./ehome log}. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = {"公开日志。", "The public log."},
        subcommands = {LogVerifyCommand.class, LogWitnessCommand.class})
public final class LogCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "请用 log verify 或者 log witness。 Call log verify or log witness.");
    }
}

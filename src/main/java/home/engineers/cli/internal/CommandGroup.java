package home.engineers.cli.internal;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing but hold others. */
abstract class CommandGroup implements Runnable {
    private final String call;

    @Spec
    private CommandSpec spec;

    /** @param call how one of the others is called */
    CommandGroup(String call) {
        this.call = call;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请用 " + call + "。 Call " + call + ".");
    }
}

package home.engineers.cli.internal;

import home.engineers.store.OperatorFault;
import java.io.PrintWriter;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Says what went wrong: one line where the operator can mend it, everything where it is a bug. */
public final class FaultLine {
    private FaultLine() {}

    /** @return the exit code for "could not be asked" */
    public static int show(Exception fault, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OperatorFault known) {
                err.println(known.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            if (cause instanceof PortInUseException taken) {
                err.println(Ports.taken(taken.getPort()).getMessage());
                return CommandLine.ExitCode.USAGE;
            }
        }
        fault.printStackTrace(err);
        return CommandLine.ExitCode.USAGE;
    }
}

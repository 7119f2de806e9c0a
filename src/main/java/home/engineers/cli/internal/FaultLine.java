package home.engineers.cli.internal;

import home.engineers.kernel.FullDisk;
import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.util.PlaceholderResolutionException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Says what went wrong: one line where the operator can mend it, everything where it is a bug. */
public final class FaultLine {
    private FaultLine() {}

    /** @return the exit code for "could not be asked" */
    public static int show(Exception fault, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Optional<OperatorFault> known = known(cause);
            if (known.isPresent()) {
                err.println(known.get().getMessage());
                return CommandLine.ExitCode.USAGE;
            }
        }
        fault.printStackTrace(err);
        return CommandLine.ExitCode.USAGE;
    }

    private static Optional<OperatorFault> known(Throwable cause) {
        return switch (cause) {
            case OperatorFault fault -> Optional.of(fault);
            case PortInUseException taken -> Optional.of(Ports.taken(taken.getPort()));
            case SQLException unwritten when FullDisk.in(unwritten) -> Optional.of(diskFull(unwritten));
            case IOException unwritten when FullDisk.in(unwritten) -> Optional.of(diskFull(unwritten));
            case PlaceholderResolutionException missing -> Optional.of(new OperatorFault(
                    "设置 " + missing.getPlaceholder() + " 还没有写。", "Setting " + missing.getPlaceholder() + " is missing.", cause));
            case ConversionFailedException wrong -> Optional.of(new OperatorFault(
                    "设置的值“" + wrong.getValue() + "”不对。", "\"" + wrong.getValue() + "\" is no value for its setting.", cause));
            default -> Optional.empty();
        };
    }

    static OperatorFault diskFull(Throwable cause) {
        return new OperatorFault("磁盘已满，请腾出空间。", "The disk is full; free some space.", cause);
    }
}

package home.engineers.panels.assignment;

import home.engineers.kernel.Reason;

/**
 * Why a file cannot be read as what it should be.
 *
 * @param line from 1; 0 where it is the file as a whole
 * @param column from 1; 0 where it is the line as a whole
 */
public record SheetFault(int line, int column, Reason reason) {
    /** Carries the fault out of the reading. */
    static final class Found extends RuntimeException {
        private final transient SheetFault fault;

        Found(int line, int column, Reason reason) {
            super(line + ":" + column + ": " + reason.key(), null, false, false);
            this.fault = new SheetFault(line, column, reason);
        }

        SheetFault fault() {
            return fault;
        }
    }
}

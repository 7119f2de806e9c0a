package home.engineers.evidence.log;

import home.engineers.kernel.Reason;

/** What is wrong with a log, a proof, a note or a key that came from outside; shown as a reason. */
public final class LogFault extends Exception {
    private final transient Reason reason;

    private LogFault(Reason reason) {
        super(reason.key() + reason.arguments(), null, false, false);
        this.reason = reason;
    }

    /** @param name last part of the message key, of {@code evidence.fault.…}; numbers are given as text */
    public static LogFault of(String name, Object... arguments) {
        return new LogFault(Reason.of("evidence.fault." + name, arguments));
    }

    /** A fault that has its words elsewhere. */
    public static LogFault of(Reason reason) {
        return new LogFault(reason);
    }

    static void unless(boolean holds, String name, Object... arguments) throws LogFault {
        if (!holds) {
            throw of(name, arguments);
        }
    }

    public Reason reason() {
        return reason;
    }
}

package home.engineers.ballots.belenios;

import home.engineers.kernel.Reason;

/** What is wrong with something that came from outside; caught where the protocol is asked, and shown as a reason. */
public final class Flaw extends Exception {
    private final transient Reason reason;

    private Flaw(Reason reason) {
        super(reason.key() + reason.arguments(), null, false, false);
        this.reason = reason;
    }

    /** @param name last part of the message key, of {@code ballots.flaw.…} */
    static Flaw of(String name, Object... arguments) {
        return new Flaw(Reason.of("ballots.flaw." + name, arguments));
    }

    static void unless(boolean holds, String name, Object... arguments) throws Flaw {
        if (!holds) {
            throw of(name, arguments);
        }
    }

    public Reason reason() {
        return reason;
    }
}

package home.engineers.achievements.reading;

import home.engineers.kernel.Reason;

/** A file that cannot be read, with the sentence for whoever sent it. */
public final class UnreadableWork extends Exception {
    private final transient Reason reason;

    UnreadableWork(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

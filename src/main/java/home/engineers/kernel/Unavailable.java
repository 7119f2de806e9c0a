package home.engineers.kernel;

import org.jspecify.annotations.Nullable;

/** A part of the house that others lean on cannot be reached for now; what it is asked may be asked again later. */
public final class Unavailable extends RuntimeException {
    private final transient Reason reason;

    /** @param reason what to tell whoever asked */
    public Unavailable(Reason reason, @Nullable Throwable cause) {
        super(reason.key(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

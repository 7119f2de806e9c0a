package home.engineers.achievements.oai;

import home.engineers.kernel.Reason;

/** Why an answer of another library was of no use. */
public final class HarvestFault extends Exception {
    private final transient Reason reason;

    public HarvestFault(Reason reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package home.engineers.kernel.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import java.util.List;

/** Carries a refusal out of an endpoint that has no form to show it in; answered with 422. */
public final class RefusedRequest extends RuntimeException {
    private final transient List<Reason> reasons;

    public RefusedRequest(List<Reason> reasons) {
        super("refused: " + reasons);
        this.reasons = reasons;
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** The value granted. @throws RefusedRequest where it was refused */
    public static <T> T orElse422(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T>(T value) -> value;
            case Refused<T>(List<Reason> reasons) -> throw new RefusedRequest(reasons);
        };
    }
}

package home.engineers.kernel;

import java.util.List;

/** What was asked for is refused; at least one reason. */
public record Refused<T>(List<Reason> reasons) implements Outcome<T> {
    public Refused {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        reasons = List.copyOf(reasons);
    }
}

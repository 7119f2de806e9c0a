package home.engineers.districts.rules;

import home.engineers.districts.Step;
import home.engineers.districts.StepEntry;
import home.engineers.kernel.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What speaks against withdrawing an entry. */
public final class Withdrawing {
    private static final int REASON = 300;

    private Withdrawing() {}

    /** Why it is withdrawn has to be said. */
    public static Optional<Reason> against(String reason) {
        int length = reason.strip().length();
        return length < 2 || length > REASON
                ? Optional.of(Reason.at("reason", "districts.withdrawal.reasonNeeded", REASON)) : Optional.empty();
    }

    /** The steps on record that cannot be without this one; they would have to be withdrawn first. */
    public static List<Reason> restingOn(Step step, List<Step> steps, Map<String, StepEntry> entries) {
        return steps.stream()
                .filter(other -> other.after().contains(step.key()))
                .filter(other -> Optional.ofNullable(entries.get(other.key())).filter(StepEntry::taken).isPresent())
                .map(other -> {
                    Reason reason = Reason.of("districts.withdrawal.neededBy", step.name(), other.name());
                    return other.citation() == null ? reason : reason.citing(other.citation());
                })
                .toList();
    }
}

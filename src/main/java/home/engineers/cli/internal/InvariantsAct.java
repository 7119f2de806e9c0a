package home.engineers.cli.internal;

import home.engineers.kernel.Invariant;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks every invariant of the house. */
@Component
class InvariantsAct implements ControlAct {
    static final String NAME = "invariants";
    private final ObjectProvider<Invariant> invariants;

    InvariantsAct(ObjectProvider<Invariant> invariants) {
        this.invariants = invariants;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public ControlAnswer carryOut(Map<String, String> parameters, Path body) {
        List<Checked> checked = invariants.stream()
                .map(invariant -> new Checked(invariant.statement(), invariant.violations()))
                .sorted(Comparator.comparing(Checked::statement))
                .toList();
        return ControlAnswer.of(checked.stream().allMatch(one -> one.violations().isEmpty()), new Report(checked));
    }

    /** What was found. */
    record Report(List<Checked> invariants) {}

    /** One invariant with its violations. */
    record Checked(String statement, List<String> violations) {}
}

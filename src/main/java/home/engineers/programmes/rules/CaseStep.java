package home.engineers.programmes.rules;

import java.util.Map;

/**
 * One act that a rule has allowed.
 *
 * @param stage the stage at which the case stands after it
 * @param facts what belongs to the act, as plain values without personal data
 */
public record CaseStep(CaseAct act, Stage stage, Map<String, Object> facts) {
    public CaseStep {
        facts = Map.copyOf(facts);
    }

    static CaseStep of(CaseAct act, Stage stage) {
        return new CaseStep(act, stage, Map.of());
    }

    /** The same act, after which the case stands elsewhere. */
    CaseStep at(Stage other) {
        return new CaseStep(act, other, facts);
    }
}

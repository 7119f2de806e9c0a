package home.engineers.programmes.rules;

import java.util.List;
import java.util.function.Function;

/** What every one of several levels asks alike. */
public final class CommonClauses {
    private CommonClauses() {}

    /** The clauses that all levels share; none where there is but one level. */
    public static List<ClauseRule> of(List<LevelRule> levels, Function<LevelRule, List<ClauseRule>> part) {
        return levels.size() < 2
                ? List.of()
                : part.apply(levels.getFirst()).stream()
                        .filter(clause -> levels.stream().allMatch(level -> part.apply(level).contains(clause)))
                        .toList();
    }

    public static List<ClauseRule> without(List<ClauseRule> clauses, List<ClauseRule> common) {
        return clauses.stream().filter(clause -> !common.contains(clause)).toList();
    }
}

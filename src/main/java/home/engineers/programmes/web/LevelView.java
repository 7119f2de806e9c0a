package home.engineers.programmes.web;

import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityReport.ClauseReport;
import home.engineers.programmes.EligibilityReport.LevelReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A level as its page shows it: what decides first (unmet, not to be told, met), then what is left to people, and apart
 * the paths that are not needed.
 *
 * @param choice true where none of the paths is met, so that one of those listed must be
 */
public record LevelView(LevelReport level, List<ClauseReport> clauses, List<ClauseReport> spare, boolean choice) {
    private static final Comparator<ClauseReport> ORDER = Comparator.comparing(LevelView::rank);

    public static LevelView of(LevelReport level) {
        List<ClauseReport> paths = level.any().stream().filter(ClauseReport::counts).toList();
        List<ClauseReport> met = paths.stream().filter(clause -> clause.answer() == Answer.MET).toList();
        List<ClauseReport> clauses = new ArrayList<>(met.isEmpty() ? paths : met.subList(0, 1));
        clauses.addAll(level.all());
        clauses.addAll(level.any().stream().filter(clause -> !clause.counts()).toList());
        clauses.addAll(level.left());
        if (level.answer() != Answer.MET) {
            clauses.addAll(level.exceptions());
        }
        List<ClauseReport> spare =
                met.isEmpty() ? List.of() : paths.stream().filter(path -> !clauses.contains(path)).toList();
        return new LevelView(level, clauses.stream().sorted(ORDER).toList(), spare, met.isEmpty());
    }

    public long met() {
        return clauses.stream().filter(clause -> clause.counts() && clause.answer() == Answer.MET).count();
    }

    public long unmet() {
        return clauses.stream().filter(clause -> clause.counts() && clause.answer() == Answer.NOT_MET).count();
    }

    public long untold() {
        return clauses.stream().filter(clause -> clause.counts() && clause.answer() == Answer.CANNOT_TELL).count();
    }

    /** State of a clause, as the piece for clauses names it. */
    public static String state(ClauseReport clause) {
        if (!clause.counts()) {
            return "expert";
        }
        return switch (clause.answer()) {
            case MET -> "met";
            case NOT_MET -> "notMet";
            case CANNOT_TELL -> "untold";
        };
    }

    /** Whether time alone will bring it. */
    public static boolean later(ClauseReport clause) {
        return clause.counts() && clause.answer() == Answer.NOT_MET && clause.from() != null;
    }

    /** Kind of the badge that says the state of a clause. */
    public static String badge(ClauseReport clause) {
        return switch (state(clause)) {
            case "met" -> "ok";
            case "notMet" -> later(clause) ? "wait" : "no";
            case "untold" -> "wait";
            default -> "info";
        };
    }

    private static int rank(ClauseReport clause) {
        if (!clause.counts()) {
            return 3;
        }
        return switch (clause.answer()) {
            case NOT_MET -> 0;
            case CANNOT_TELL -> 1;
            case MET -> 2;
        };
    }
}

package home.engineers.programmes.web;

import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityReport;
import home.engineers.programmes.EligibilityReport.LevelReport;
import java.util.ArrayList;
import java.util.List;

/**
 * The career ladder: each level open by its conditions or not yet, and the next one to climb.
 *
 * @param next id of the level to look at first: the lowest not met, or the highest where all are met
 */
public record Ladder(List<Rung> rungs, String next) {
    /** @param state done, next or ahead, as the piece for rungs names it */
    public record Rung(LevelReport level, String state) {}

    public static Ladder of(EligibilityReport report) {
        String next = report.levels().stream()
                .filter(level -> level.answer() != Answer.MET)
                .map(LevelReport::id)
                .findFirst()
                .orElse(report.levels().getLast().id());
        List<Rung> rungs = new ArrayList<>();
        for (LevelReport level : report.levels()) {
            rungs.add(new Rung(
                    level, level.answer() == Answer.MET ? "done" : level.id().equals(next) ? "next" : "ahead"));
        }
        return new Ladder(rungs, next);
    }
}

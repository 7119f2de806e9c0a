package home.engineers.programmes.rules;

import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * One edition of a programme, read from its document and found without fault. Immutable: a change is a new edition.
 *
 * @param sha256 lower-case hex SHA-256 of the document as it was read
 * @param mark what the numbers of its cases begin with
 * @param course the stages in order
 */
public record ProgrammeDocument(
        String id,
        String edition,
        String sha256,
        String mark,
        LocalizedText name,
        Citation authority,
        List<LevelRule> levels,
        List<StageRule> course) {
    public ProgrammeDocument {
        levels = List.copyOf(levels);
        course = List.copyOf(course);
    }

    public Optional<LevelRule> level(String level) {
        return levels.stream().filter(rule -> rule.id().equals(level)).findFirst();
    }

    public Optional<StageRule> stage(Stage stage) {
        return course.stream().filter(rule -> rule.stage() == stage).findFirst();
    }

    /** The rule of a stage that the document is known to have. */
    public StageRule rule(Stage stage) {
        return stage(stage).orElseThrow(() -> new IllegalStateException(id + " has no stage " + stage));
    }

    /** The stage after this one on the straight way, which passes by the supplement. */
    public Stage after(Stage stage) {
        List<Stage> way = way();
        return way.get(way.indexOf(stage) + 1);
    }

    /** Whether somebody must act for the applicant's employer. */
    public boolean asksTheEmployer() {
        return course.stream().anyMatch(rule -> rule.actor() == Party.EMPLOYER);
    }

    /** The straight way from intake to award. */
    public List<Stage> way() {
        return course.stream().map(StageRule::stage).filter(stage -> stage != Stage.SUPPLEMENT).toList();
    }
}

package home.engineers.programmes.rules;

import home.engineers.experts.conflicts.ConflictRule;
import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a programme, read from its document and found without fault. Immutable: a change is a new edition.
 *
 * @param appliesFrom first day on which calls may open and cases be filed by it; null from its adoption on
 * @param sha256 lower-case hex SHA-256 of the document as it was read
 * @param mark what the numbers of its cases begin with
 * @param purpose what it is for, or null where an older edition says nothing
 * @param levels what it asks, in rising order; competing tracks stand in the order of the document
 * @param kinds of case; at least one; one alone once it is read as a kind meets it
 * @param course the stages in order, those kept for some kinds included
 * @param form {@link FormRule#NONE} where the document has none
 * @param conflicts what keeps an expert from judging a case; {@link ConflictRule#USUAL} where the document says nothing
 */
public record ProgrammeDocument(
        String id,
        String edition,
        @Nullable LocalDate appliesFrom,
        String sha256,
        String mark,
        LocalizedText name,
        @Nullable LocalizedText purpose,
        Citation authority,
        Opening opening,
        Applicant applicant,
        List<LevelRule> levels,
        List<KindRule> kinds,
        List<StageRule> course,
        FormRule form,
        ConflictRule conflicts) {
    private static final Set<Stage> ASIDE = Set.of(Stage.SUPPLEMENT, Stage.APPEAL, Stage.REVOCATION);

    public ProgrammeDocument {
        levels = List.copyOf(levels);
        kinds = List.copyOf(kinds);
        course = List.copyOf(course);
    }

    /** As cases of one kind meet it: its levels, and the stages it passes. */
    public ProgrammeDocument forKind(String kind) {
        KindRule rule = kind(kind).orElseThrow(() -> new IllegalStateException(id + " has no kind " + kind));
        List<StageRule> passed = course.stream().filter(stage -> stage.passedBy(kind)).toList();
        return new ProgrammeDocument(
                id, edition, appliesFrom, sha256, mark, name, purpose, authority, opening, applicant, rule.levels(), List.of(rule), passed,
                form, conflicts);
    }

    /** Whether a call that opens on the day, or a case filed on it without one, is held by this edition once it is adopted. */
    public boolean appliesOn(LocalDate day) {
        return appliesFrom == null || !day.isBefore(appliesFrom);
    }

    /** The kind of which this is the document, where it is one of several; else the first. */
    public String kindId() {
        return kinds.getFirst().id();
    }

    public Optional<KindRule> kind(String kind) {
        return kinds.stream().filter(rule -> rule.id().equals(kind)).findFirst();
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

    /** The one stage at which a panel decides, by tally or by secret ballot; empty where none does. */
    public Optional<StageRule> panel() {
        return course.stream().filter(rule -> rule.stage().byPanel()).findFirst();
    }

    /** The stage after this one on the straight way, which passes by supplement, appeal and revocation. */
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
        return course.stream().map(StageRule::stage).filter(stage -> !ASIDE.contains(stage)).toList();
    }
}

package home.engineers.programmes.rules;

import home.engineers.experts.conflicts.ConflictRule;
import home.engineers.kernel.LocalizedText;
import home.engineers.law.DatedValue;
import home.engineers.law.LawRegister;
import home.engineers.programmes.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** A programme as it is explained to people: what the pages, the picture of its course and the how-to are made of. */
public record ProgrammeGuide(ProgrammeDocument document, List<StageGuide> stages, List<Sentence> facts) {
    public ProgrammeGuide {
        stages = List.copyOf(stages);
        facts = List.copyOf(facts);
    }

    /** @param on day whose numbers are told; of a value not yet or no longer in force then, the newest */
    public static ProgrammeGuide of(ProgrammeDocument document, LawRegister register, LocalDate on) {
        ToIntFunction<String> numbers = id -> register.values().stream()
                .filter(value -> value.id().equals(id))
                .max(Comparator.comparing((DatedValue value) -> value.inForceOn(on)).thenComparing(DatedValue::from))
                .orElseThrow(() -> new IllegalStateException("no value " + id))
                .whole();
        List<StageGuide> stages =
                document.course().stream().map(rule -> StageGuide.of(document, rule, numbers)).toList();
        return new ProgrammeGuide(document, stages, facts(document, numbers));
    }

    /** Who may apply, when, and what that costs. */
    private static List<Sentence> facts(ProgrammeDocument document, ToIntFunction<String> numbers) {
        List<Sentence> facts = new ArrayList<>();
        Opening opening = document.opening();
        facts.add(Sentence.of("programmes.guide.applicant." + document.applicant().wireName()));
        facts.add(Sentence.of(opening.byCall() ? "programmes.guide.by-call" : "programmes.guide.standing"));
        if (document.appliesFrom() != null) {
            facts.add(Sentence.of("programmes.guide.applies-from", document.appliesFrom().toString()));
        }
        if (opening.approval()) {
            facts.add(Sentence.of("programmes.guide.approval"));
        }
        facts.add(Sentence.of(opening.free() ? "programmes.guide.free" : "programmes.guide.no-charge"));
        if (document.stage(Stage.OBJECTION).isPresent()) {
            Objectors objectors = document.rule(Stage.OBJECTION).terms().objectors();
            facts.add(Sentence.of("programmes.guide.objectors." + objectors.wireName()));
        }
        document.stage(Stage.APPEAL).map(rule -> rule.terms().appeal()).ifPresent(appeal ->
                facts.add(Sentence.of("programmes.guide.appeal", numbers.applyAsInt(appeal.window()))));
        document.stage(Stage.AWARD).map(rule -> rule.terms().term()).ifPresent(term ->
                facts.add(Sentence.of("programmes.guide.term", numbers.applyAsInt(term))));
        document.stage(Stage.DRAW).map(rule -> rule.terms().draw()).ifPresent(draw -> facts.add(Sentence.of(
                "programmes.guide.draw." + draw.names().wireName(), numbers.applyAsInt(draw.seats()), numbers.applyAsInt(draw.witnesses()))));
        rubric(document).ifPresent(rubric -> facts.add(scored(rubric)));
        document.stage(Stage.PUBLIC_VOTE).map(StageRule::vote).ifPresent(vote -> facts.addAll(voted(document, vote, numbers)));
        if (!document.conflicts().equals(ConflictRule.USUAL)) {
            facts.add(Sentence.of("programmes.guide.conflicts", document.conflicts().employerYears()));
        }
        facts.add(Sentence.of("programmes.guide.withdraw"));
        return facts;
    }

    private static Optional<Rubric> rubric(ProgrammeDocument document) {
        return document.stage(Stage.REVIEW)
                .flatMap(rule -> Optional.ofNullable(rule.terms().opinions()))
                .flatMap(opinions -> Optional.ofNullable(opinions.rubric()));
    }

    private static Sentence scored(Rubric rubric) {
        List<Rubric.Criterion> criteria = rubric.criteria();
        return Sentence.of(
                "programmes.guide.rubric",
                new LocalizedText(
                        criteria.stream().map(one -> one.name().zh() + " " + one.most()).collect(Collectors.joining("、")),
                        criteria.stream().map(one -> one.name().en() + " " + one.most()).collect(Collectors.joining(", "))),
                rubric.most());
    }

    private static List<Sentence> voted(ProgrammeDocument document, VoteRule vote, ToIntFunction<String> numbers) {
        VoteRule.Limits limits = vote.limits();
        Sentence held = Sentence.of(
                "programmes.guide.vote", numbers.applyAsInt(vote.days()), numbers.applyAsInt(limits.inAll()),
                numbers.applyAsInt(limits.aDay()), numbers.applyAsInt(limits.aCandidate()));
        Sentence passes = vote.weight() != null && vote.seats() != null
                ? Sentence.of(
                        "programmes.guide.vote.weighed", numbers.applyAsInt(vote.seats()),
                        numbers.applyAsInt(vote.weight() + ".numerator"), numbers.applyAsInt(vote.weight() + ".denominator"))
                : vote.seats() != null
                ? Sentence.of("programmes.guide.vote.seats", numbers.applyAsInt(vote.seats()))
                : Sentence.of(
                        "programmes.guide.vote.share", numbers.applyAsInt(vote.share() + ".numerator"),
                        numbers.applyAsInt(vote.share() + ".denominator"));
        Object name = vote.nameFrom() == null ? Sentence.of("programmes.shown.name") : document.form().field(vote.nameFrom()).orElseThrow().names();
        return vote.textFrom() == null
                ? List.of(held, passes, Sentence.of("programmes.guide.vote.named", name))
                : List.of(held, passes, Sentence.of(
                        "programmes.guide.vote.told", name, document.form().field(vote.textFrom()).orElseThrow().names()));
    }

    /** What everyone may see, stage by stage; empty where nothing is public. */
    public List<StageGuide> open() {
        return stages.stream()
                .filter(stage -> stage.rule().visible().contains(Party.PUBLIC) || stage.rule().stage() == Stage.PUBLICITY)
                .toList();
    }

    /** What an award brings about. */
    public List<Sentence> effects() {
        return document.rule(Stage.AWARD).effects().stream()
                .sorted()
                .map(effect -> Sentence.of("programmes.effect." + effect.wireName()))
                .toList();
    }
}

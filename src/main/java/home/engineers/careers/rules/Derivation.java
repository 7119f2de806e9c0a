package home.engineers.careers.rules;

import home.engineers.careers.rules.CareerFacts.Level;
import home.engineers.careers.rules.Equivalence.Step;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a rule of equivalence comes out for an engineer, step by step.
 *
 * @param answer the least of the steps: not met before untold before met
 * @param from the day from which all steps are met, where every step is met or will be by time alone; else null
 */
public record Derivation(Equivalence rule, Answer answer, @Nullable LocalDate from, List<StepAnswer> steps) {
    public Derivation {
        steps = List.copyOf(steps);
    }

    public enum Answer {
        NOT_MET,
        UNTOLD,
        MET;

        /** As the piece for clauses names it. */
        public String state() {
            return switch (this) {
                case MET -> "met";
                case NOT_MET -> "notMet";
                case UNTOLD -> "untold";
            };
        }
    }

    /**
     * @param evidence message key of the sentence on the facts used, under {@code careers.fact.}
     * @param since the day the fact rests on, or null
     * @param from the day from which it is met, in the future where time alone will bring it; null where it will not
     */
    public record StepAnswer(Step step, Answer answer, String evidence, @Nullable LocalDate since, @Nullable LocalDate from) {}

    /** @param ranks levels of degrees and of titles, each in rising order; levels of the same rank stand in one list */
    public static Derivation of(Equivalence rule, CareerFacts facts, Ranks ranks) {
        List<StepAnswer> steps = rule.steps().stream().map(step -> answer(step, facts, ranks)).toList();
        Answer least = steps.stream().map(StepAnswer::answer).min(Comparator.naturalOrder()).orElse(Answer.UNTOLD);
        boolean byTime = steps.stream().allMatch(step -> step.from() != null);
        LocalDate last = byTime ? steps.stream().map(StepAnswer::from).max(Comparator.naturalOrder()).orElse(null) : null;
        return new Derivation(rule, least, last, steps);
    }

    /** Which levels reach a level. */
    public interface Ranks {
        boolean atLeast(String level, String asked);
    }

    private static StepAnswer answer(Step step, CareerFacts facts, Ranks ranks) {
        return switch (step.fact()) {
            case DEGREE -> held(step, facts.degrees(), facts, ranks, "degree");
            case TITLE -> held(step, facts.titles(), facts, ranks, "title");
            case PRACTICE -> since(step, facts.practiceSince(), facts.on(), "practice", Answer.NOT_MET);
            case PRACTICE_OR_MORE -> since(step, facts.practiceSince(), facts.on(), "practice", Answer.UNTOLD);
            case DEVELOPMENT -> development(step, facts);
            case MEMBERSHIP -> since(step, facts.memberSince(), facts.on(), "membership", Answer.NOT_MET);
            case UNKNOWN -> new StepAnswer(step, Answer.UNTOLD, "unknown", null, null);
        };
    }

    private static StepAnswer held(Step step, List<Level> levels, CareerFacts facts, Ranks ranks, String word) {
        Optional<LocalDate> earliest =
                levels.stream().filter(one -> ranks.atLeast(one.level(), step.level())).map(Level::since).min(Comparator.naturalOrder());
        return earliest.map(day -> since(step, day, facts.on(), word, Answer.NOT_MET))
                .orElseGet(() -> new StepAnswer(step, Answer.NOT_MET, word + ".none", null, null));
    }

    /** @param otherwise what holds while the years are not full */
    private static StepAnswer since(Step step, @Nullable LocalDate since, LocalDate on, String word, Answer otherwise) {
        if (since == null) {
            return new StepAnswer(step, otherwise, word + ".none", null, null);
        }
        LocalDate full = since.plusYears(step.years());
        return new StepAnswer(step, full.isAfter(on) ? otherwise : Answer.MET, word, since, full);
    }

    private static StepAnswer development(Step step, CareerFacts facts) {
        int last = facts.on().getYear() - 1;
        List<Integer> lacking = IntStream.rangeClosed(last - step.years() + 1, last)
                .filter(year -> facts.lackingHours().getOrDefault(year, 1) > 0)
                .boxed()
                .toList();
        LocalDate first = LocalDate.of(last + 1, 1, 1);
        return lacking.isEmpty()
                ? new StepAnswer(step, Answer.MET, "development", null, first)
                : new StepAnswer(step, Answer.NOT_MET, "development.lacking", LocalDate.of(lacking.getLast(), 1, 1), null);
    }
}

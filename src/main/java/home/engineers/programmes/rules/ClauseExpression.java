package home.engineers.programmes.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelRuntime;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A checked expression over facts. It may join facts by {@code &&}, {@code ||}, {@code !} and brackets, nothing else,
 * and every argument is a literal; so its answer depends on the answers of its facts alone and is worked out once for
 * each combination of them.
 */
public final class ClauseExpression {
    private static final Set<String> CONNECTIVES = Set.of("_&&_", "_||_", "!_");
    private static final int MOST_FACTS = 8;

    private final String source;
    private final List<Use> uses;
    private final List<Fact> facts;
    private final CelRuntime.Program program;
    private final AtomicReferenceArray<Answer> known;

    private ClauseExpression(String source, List<Use> uses, CelRuntime.Program program) {
        this.source = source;
        this.uses = List.copyOf(uses);
        this.facts = uses.stream().map(Use::fact).distinct().toList();
        this.program = program;
        this.known = new AtomicReferenceArray<>((int) Math.pow(Answer.values().length, facts.size()));
    }

    /** Checks an expression; refused with the reason that tells most where it is faulty. */
    static Outcome<ClauseExpression> of(String source, FormRule form) {
        Optional<Reason> telling = new ExpressionFault(form).in(source);
        if (telling.isPresent()) {
            return Outcome.refused(telling.get());
        }
        CelValidationResult checked = FactLanguage.check(source);
        if (checked.hasError()) {
            return Outcome.refused(ExpressionFault.said(checked.getErrors().getFirst()));
        }
        CelAbstractSyntaxTree tree = tree(checked);
        return switch (Uses.in(tree.getExpr(), form)) {
            case Refused<List<Use>>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<List<Use>>(List<Use> uses) ->
                    Outcome.granted(new ClauseExpression(source, uses, FactLanguage.joining(joined(tree.getExpr(), new AtomicInteger(), places(uses)))));
        };
    }

    String source() {
        return source;
    }

    Answer on(LocalDate day, EligibilityProfile profile) {
        int combination = 0;
        Map<Fact, Answer> answers = HashMap.newHashMap(facts.size());
        for (Fact fact : facts) {
            Answer answer = fact.on(day, profile);
            answers.put(fact, answer);
            combination = combination * Answer.values().length + answer.ordinal();
        }
        Answer answer = known.get(combination);
        if (answer == null) {
            answer = FactLanguage.ask(program, facts, answers);
            known.set(combination, answer);
        }
        return answer;
    }

    List<Fact> facts() {
        return facts;
    }

    List<Use> uses() {
        return uses;
    }

    /** Whether people judge any part of it. */
    boolean leftToPeople() {
        return facts.stream().anyMatch(Judged.class::isInstance);
    }

    /** For each use in reading order, the place of its fact among the facts. */
    private static List<Integer> places(List<Use> uses) {
        List<Fact> facts = uses.stream().map(Use::fact).distinct().toList();
        return uses.stream().map(use -> facts.indexOf(use.fact())).toList();
    }

    /** The expression with each fact, in reading order, put by its place. */
    private static String joined(CelExpr part, AtomicInteger next, List<Integer> places) {
        if (part.getKind() != CelExpr.ExprKind.Kind.CALL || !CONNECTIVES.contains(part.call().function())) {
            return FactLanguage.told(places.get(next.getAndIncrement()));
        }
        List<String> parts = part.call().args().stream().map(argument -> joined(argument, next, places)).toList();
        return switch (part.call().function()) {
            case "!_" -> "!(" + parts.getFirst() + ")";
            case "_&&_" -> "(" + String.join(" && ", parts) + ")";
            default -> "(" + String.join(" || ", parts) + ")";
        };
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult checked) {
        try {
            return checked.getAst();
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("checked without fault, yet without a tree", impossible);
        }
    }

    /** A fact as an expression uses it. */
    record Use(Fact fact, boolean negated) {
        boolean satisfied(Answer answer) {
            return answer == (negated ? Answer.NOT_MET : Answer.MET);
        }
    }

    /** Walks a checked tree and gathers the facts, refusing everything that is not a fact or a connective. */
    private static final class Uses {
        private final List<Use> uses = new ArrayList<>();
        private final List<Reason> faults = new ArrayList<>();
        private final FormComparisons form;

        private Uses(FormRule form) {
            this.form = new FormComparisons(form);
        }

        static Outcome<List<Use>> in(CelExpr root, FormRule form) {
            Uses found = new Uses(form);
            found.walk(root, false);
            if (found.faults.isEmpty() && found.uses.stream().map(Use::fact).distinct().count() > MOST_FACTS) {
                found.faults.add(Reason.of("programmes.fault.manyFacts", MOST_FACTS));
            }
            if (found.faults.isEmpty() && found.uses.isEmpty()) {
                found.faults.add(Reason.of("programmes.fault.noFact"));
            }
            return found.faults.isEmpty() ? Outcome.granted(found.uses) : Outcome.refused(found.faults);
        }

        private void walk(CelExpr expression, boolean negated) {
            if (FormComparisons.asks(expression)) {
                switch (form.read(expression)) {
                    case Granted<FormSays>(FormSays fact) -> uses.add(new Use(fact, negated));
                    case Refused<FormSays>(List<Reason> reasons) -> faults.addAll(reasons);
                }
                return;
            }
            if (expression.getKind() != CelExpr.ExprKind.Kind.CALL) {
                faults.add(Reason.of("programmes.fault.notAFact", expression.getKind().name().toLowerCase(java.util.Locale.ROOT)));
                return;
            }
            CelExpr.CelCall call = expression.call();
            if (CONNECTIVES.contains(call.function())) {
                boolean turned = call.function().equals("!_") != negated;
                call.args().forEach(argument -> walk(argument, turned));
                return;
            }
            FactVocabulary.named(call.function())
                    .ifPresentOrElse(
                            entry -> use(entry, call, negated),
                            () -> faults.add(Reason.of("programmes.fault.notAFact", call.function())));
        }

        private void use(FactVocabulary entry, CelExpr.CelCall call, boolean negated) {
            List<Object> literals = new ArrayList<>();
            for (CelExpr argument : call.args()) {
                if (argument.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
                    faults.add(Reason.of("programmes.fault.notALiteral", entry.function()));
                    return;
                }
                literals.add(literal(argument.constant()));
            }
            entry.fact(literals)
                    .ifPresentOrElse(
                            fact -> uses.add(new Use(fact, negated)),
                            () -> faults.add(Reason.of("programmes.fault.unknownWord", entry.function(), literals.toString())));
        }

        private static Object literal(CelConstant constant) {
            return constant.getKind() == CelConstant.Kind.INT64_VALUE ? constant.int64Value() : constant.stringValue();
        }
    }
}

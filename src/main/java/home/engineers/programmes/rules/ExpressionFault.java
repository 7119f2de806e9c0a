package home.engineers.programmes.rules;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one thing that is wrong with an expression, as its writer would put it: the first in reading order, since the
 * faults that follow from it tell nothing more.
 */
final class ExpressionFault {
    private static final Set<String> CONNECTIVES = Set.of("_&&_", "_||_", "!_");
    private static final Set<String> LOOPS = Set.of("all", "exists", "exists_one", "existsOne", "map", "filter");
    /** What a writer may look for beyond the one profile that is judged. */
    private static final Set<String> OTHERS = Set.of(
            "case", "cases", "applications", "applicants", "candidates", "persons", "people", "profiles", "others",
            "members", "users", "opinions", "scores", "votes", "ballots", "tallies", "objections");
    private static final Pattern STRING = Pattern.compile("'(\\\\.|[^'\\\\])*'|\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{19,}(?![\\w.])");
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final FormRule form;

    ExpressionFault(FormRule form) {
        this.form = form;
    }

    /** Empty where every part is a fact with arguments of the right kind, or joins such. */
    Optional<Reason> in(String source) {
        Optional<Reason> overflow = NUMBER.matcher(STRING.matcher(source).replaceAll("''")).results()
                .map(found -> found.group())
                .filter(digits -> new BigInteger(digits).compareTo(LARGEST) > 0)
                .findFirst()
                .map(digits -> Reason.of("programmes.fault.overflow", digits));
        return overflow.or(() -> parsed(FactLanguage.parse(source)));
    }

    private Optional<Reason> parsed(CelValidationResult parsed) {
        if (parsed.hasError()) {
            return Optional.of(said(parsed.getErrors().getFirst()));
        }
        try {
            return part(parsed.getAst().getExpr());
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("parsed without fault, yet without a tree", impossible);
        }
    }

    /** What the language itself says. */
    static Reason said(CelIssue issue) {
        return Reason.of(
                "programmes.fault.expression",
                String.valueOf(issue.getSourceLocation().getColumn() + 1),
                issue.getMessage().lines().findFirst().orElse("").replaceFirst(" expecting \\{.*", ""));
    }

    private Optional<Reason> part(CelExpr part) {
        if (FormComparisons.asks(part)) {
            return new FormComparisons(form).read(part) instanceof Refused<FormSays>(List<Reason> reasons)
                    ? Optional.of(reasons.getFirst())
                    : Optional.empty();
        }
        return switch (part.getKind()) {
            case CALL -> call(part.call());
            case IDENT, SELECT -> Optional.of(unknown(part));
            case CONSTANT -> Optional.of(Reason.of("programmes.fault.noFact"));
            default -> Optional.of(Reason.of("programmes.fault.notAFact", shape(part.getKind())));
        };
    }

    private Optional<Reason> call(CelCall call) {
        if (CONNECTIVES.contains(call.function())) {
            return first(call.args());
        }
        if (call.target().isPresent()) {
            return Optional.of(onTarget(call, call.target().get()));
        }
        Optional<FactVocabulary> fact = FactVocabulary.named(call.function());
        return fact.isPresent() ? arguments(fact.get(), call.args()) : Optional.of(notAFact(call));
    }

    private Optional<Reason> first(List<CelExpr> parts) {
        return parts.stream().map(this::part).flatMap(Optional::stream).findFirst();
    }

    private Reason onTarget(CelCall call, CelExpr target) {
        if (OTHERS.contains(root(target)) || !LOOPS.contains(call.function())) {
            return part(target).orElseGet(() -> Reason.of("programmes.fault.notAFact", call.function()));
        }
        return Reason.of("programmes.fault.loop", call.function());
    }

    /** Where something is compared or counted, what is compared tells more than that it is. */
    private Reason notAFact(CelCall call) {
        return call.args().stream()
                .filter(argument -> argument.getKind() != Kind.CONSTANT)
                .map(this::part)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Arrays.stream(FactVocabulary.values())
                        .map(FactVocabulary::function)
                        .filter(function -> Spelling.near(call.function(), function))
                        .findFirst()
                        .map(meant -> Reason.of("programmes.fault.misspeltKey", call.function(), meant))
                        .orElseGet(() -> Reason.of("programmes.fault.notAFact", spoken(call.function()))));
    }

    private Optional<Reason> arguments(FactVocabulary fact, List<CelExpr> arguments) {
        for (CelExpr argument : arguments) {
            if (argument.getKind() != Kind.CONSTANT) {
                return Optional.of(part(argument)
                        .filter(reason -> !reason.key().equals("programmes.fault.notAFact"))
                        .orElseGet(() -> Reason.of("programmes.fault.notALiteral", fact.function())));
            }
        }
        String asked = fact.parameters().stream().map(type -> type == Long.class ? "int" : "string").collect(Collectors.joining(", "));
        String given = arguments.stream().map(argument -> kind(argument.constant())).collect(Collectors.joining(", "));
        return asked.equals(given)
                ? Optional.empty()
                : Optional.of(Reason.of("programmes.fault.wrongArguments", fact.function(), asked, given));
    }

    private static String kind(CelConstant constant) {
        return switch (constant.getKind()) {
            case INT64_VALUE -> "int";
            case STRING_VALUE -> "string";
            case BOOLEAN_VALUE -> "bool";
            case DOUBLE_VALUE -> "double";
            default -> constant.getKind().name().toLowerCase(java.util.Locale.ROOT).replace("_value", "");
        };
    }

    private static Reason unknown(CelExpr part) {
        String root = root(part);
        if (OTHERS.contains(root)) {
            return Reason.of("programmes.fault.otherPeople", root);
        }
        if (root.isEmpty()) {
            return Reason.of("programmes.fault.notAFact", "." + part.select().field());
        }
        String facts = Arrays.stream(FactVocabulary.values()).map(FactVocabulary::function).collect(Collectors.joining(", "));
        return Reason.of("programmes.fault.unknownField", path(part), facts);
    }

    /** The name with which a chain of fields or calls begins; empty where it begins otherwise. */
    private static String root(CelExpr part) {
        return switch (part.getKind()) {
            case IDENT -> part.ident().name();
            case SELECT -> root(part.select().operand());
            case CALL -> part.call().target().or(() -> part.call().args().stream().findFirst())
                    .map(ExpressionFault::root).orElse("");
            default -> "";
        };
    }

    private static String path(CelExpr part) {
        return part.getKind() == Kind.SELECT
                ? path(part.select().operand()) + "." + part.select().field()
                : root(part);
    }

    private static String spoken(String function) {
        return function.matches("\\w*[A-Za-z]\\w*") ? function : function.replace("_", "").replace("@", "");
    }

    private static String shape(Kind kind) {
        return switch (kind) {
            case LIST -> "[…]";
            case MAP, STRUCT -> "{…}";
            default -> "…";
        };
    }
}

package home.engineers.programmes.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import home.engineers.programmes.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The expression language of clauses: CEL with the functions of {@link FactVocabulary} and the fields of the document's
 * own form, without macros, so that no expression can loop or read anything but the one applicant it is asked about. A fact that cannot be
 * told is an error to CEL, whose {@code ||} and {@code &&} absorb it exactly where the other side decides.
 */
final class FactLanguage {
    private static final int LONGEST_EXPRESSION = 1_000;
    private static final ScopedValue<Map<Fact, Answer>> ANSWERS = ScopedValue.newInstance();
    private static final CelOptions OPTIONS =
            CelOptions.current().maxExpressionCodePointSize(LONGEST_EXPRESSION).build();
    private static final ScopedValue<List<Fact>> FACTS = ScopedValue.newInstance();
    private static final String TOLD = "told";
    /** Of the few ways in which the clauses of all documents join facts, each made once. */
    private static final Map<String, CelRuntime.Program> JOININGS = new ConcurrentHashMap<>();
    private static final CelFunctionDecl TOLD_DECLARATION = CelFunctionDecl.newFunctionDeclaration(
            TOLD, CelOverloadDecl.newGlobalOverload(TOLD, SimpleType.BOOL, SimpleType.INT));
    /** Declared for the check alone: what asks it is a fact and never evaluated. */
    private static final CelFunctionDecl YEARS_DECLARATION = CelFunctionDecl.newFunctionDeclaration(
            FormComparisons.YEARS, CelOverloadDecl.newGlobalOverload(FormComparisons.YEARS, SimpleType.INT, SimpleType.DYN));
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros()
            .setResultType(SimpleType.BOOL)
            .addVar(FormComparisons.FORM, MapType.create(SimpleType.STRING, SimpleType.DYN))
            .addFunctionDeclarations(TOLD_DECLARATION, YEARS_DECLARATION)
            .addFunctionDeclarations(
                    Arrays.stream(FactVocabulary.values()).map(FactLanguage::declaration).toList())
            .build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(CelFunctionBinding.from(TOLD, Long.class, place -> answered(FACTS.get().get(place.intValue()))))
            .addFunctionBindings(
                    Arrays.stream(FactVocabulary.values()).map(FactLanguage::binding).toList())
            .build();

    private FactLanguage() {}

    static CelValidationResult check(String expression) {
        return COMPILER.compile(expression);
    }

    static CelValidationResult parse(String expression) {
        return COMPILER.parse(expression);
    }

    static CelRuntime.Program program(CelAbstractSyntaxTree expression) {
        try {
            return RUNTIME.createProgram(expression);
        } catch (CelEvaluationException impossible) {
            throw new IllegalStateException("a checked expression has no program", impossible);
        }
    }

    /** What the expression says where its facts are answered so. */
    static Answer ask(CelRuntime.Program program, List<Fact> facts, Map<Fact, Answer> answers) {
        return ScopedValue.where(ANSWERS, answers).where(FACTS, facts).call(() -> {
            try {
                return Answer.of((Boolean) program.eval());
            } catch (CelEvaluationException untold) {
                return untold(untold);
            }
        });
    }

    private static Answer untold(CelEvaluationException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Untold) {
                return Answer.CANNOT_TELL;
            }
        }
        throw new IllegalStateException("a checked expression failed", fault);
    }

    private static CelFunctionDecl declaration(FactVocabulary entry) {
        List<CelType> types = entry.parameters().stream()
                .<CelType>map(parameter -> parameter == Long.class ? SimpleType.INT : SimpleType.STRING)
                .toList();
        return CelFunctionDecl.newFunctionDeclaration(
                entry.function(), CelOverloadDecl.newGlobalOverload(entry.name(), SimpleType.BOOL, types));
    }

    private static CelFunctionBinding binding(FactVocabulary entry) {
        return CelFunctionBinding.from(entry.name(), entry.parameters(), arguments -> {
            Fact fact = entry.fact(List.of(arguments)).orElseThrow();
            return answered(fact);
        });
    }

    private static boolean answered(Fact fact) {
        return switch (ANSWERS.get().get(fact)) {
            case MET -> true;
            case NOT_MET -> false;
            case CANNOT_TELL -> throw new Untold();
        };
    }

    /** The program of a joining of facts alone, in which each fact stands by its place among them. */
    static CelRuntime.Program joining(String joined) {
        return JOININGS.computeIfAbsent(joined, FactLanguage::joined);
    }

    private static CelRuntime.Program joined(String joined) {
        try {
            return program(COMPILER.compile(joined).getAst());
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("facts joined have no program", impossible);
        }
    }

    static String told(int place) {
        return TOLD + "(" + place + ")";
    }

    /** Thrown into CEL for a fact that cannot be told. */
    private static final class Untold extends RuntimeException {
        Untold() {
            super("cannot be told", null, false, false);
        }
    }
}

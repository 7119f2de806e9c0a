package home.engineers.programmes.rules;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.programmes.rules.FormSays.Comparison;
import home.engineers.programmes.rules.FormSays.Measure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads what an expression asks of the form: {@code form.<field>} for a truth value, {@code form.<field>},
 * {@code size(form.<field>)} or {@code years(form.<field>)} against a literal. Each is checked against the type of its
 * field. A date is compared with a date or with {@code 'today'}; full years are only asked by {@code >=} and {@code <}.
 */
final class FormComparisons {
    static final String FORM = "form";
    static final String YEARS = "years";
    private static final String SIZE = "size";
    /** No working life is longer. */
    private static final long MOST_YEARS = 60;

    private final FormRule form;

    FormComparisons(FormRule form) {
        this.form = form;
    }

    /** Whether this part of an expression asks the form at all. */
    static boolean asks(CelExpr part) {
        if (part.getKind() == Kind.SELECT) {
            return of(part);
        }
        return part.getKind() == Kind.CALL
                && Comparison.of(part.call().function()).isPresent()
                && part.call().args().stream().anyMatch(FormComparisons::measured);
    }

    private static boolean measured(CelExpr part) {
        return of(part)
                || part.getKind() == Kind.CALL
                        && measure(part) != Measure.ANSWER
                        && part.call().args().size() == 1
                        && of(part.call().args().getFirst());
    }

    private static Measure measure(CelExpr part) {
        return switch (part.getKind() == Kind.CALL ? part.call().function() : "") {
            case SIZE -> Measure.COUNT;
            case YEARS -> Measure.YEARS;
            default -> Measure.ANSWER;
        };
    }

    private static boolean of(CelExpr part) {
        return part.getKind() == Kind.SELECT
                && part.select().operand().getKind() == Kind.IDENT
                && part.select().operand().ident().name().equals(FORM);
    }

    /** The fact it asks; refused where there is no such field or the literal is of another type than the field. */
    Outcome<FormSays> read(CelExpr part) {
        if (part.getKind() == Kind.SELECT) {
            return field(part).isEmpty()
                    ? Outcome.refused(unknown(part))
                    : compared(field(part).get(), Measure.ANSWER, Comparison.EQUAL, true);
        }
        CelExpr left = part.call().args().getFirst();
        CelExpr right = part.call().args().getLast();
        Measure measure = measure(left);
        CelExpr asked = measure == Measure.ANSWER ? left : left.call().args().getFirst();
        if (!measured(left) || right.getKind() != Kind.CONSTANT) {
            return Outcome.refused(Reason.of("programmes.fault.formAgainstLiteral"));
        }
        return field(asked).isEmpty()
                ? Outcome.refused(unknown(asked))
                : compared(
                        field(asked).get(), measure, Comparison.of(part.call().function()).orElseThrow(),
                        literal(right.constant()));
    }

    private Optional<FormField> field(CelExpr select) {
        return form.field(select.select().field());
    }

    private Reason unknown(CelExpr select) {
        String known = form.fields().stream().map(FormField::name).collect(Collectors.joining(", "));
        return Reason.of("programmes.fault.unknownFormField", select.select().field(), known.isEmpty() ? "—" : known);
    }

    private static Outcome<FormSays> compared(FormField field, Measure measure, Comparison comparison, Object literal) {
        Optional<Reason> fault = switch (measure) {
            case ANSWER -> fault(field, comparison, literal);
            case COUNT -> countedFault(field, literal);
            case YEARS -> yearsFault(field, comparison, literal);
        };
        return fault.<Outcome<FormSays>>map(Outcome::refused)
                .orElseGet(() -> Outcome.granted(new FormSays(field, measure, comparison, literal)));
    }

    private static Optional<Reason> yearsFault(FormField field, Comparison comparison, Object literal) {
        if (!(field.type() instanceof FormType.Day) || !(literal instanceof Long years) || years < 0 || years > MOST_YEARS) {
            return Optional.of(Reason.of("programmes.fault.formType", field.name(), String.valueOf(literal)));
        }
        return comparison == Comparison.AT_LEAST || comparison == Comparison.LESS
                ? Optional.empty()
                : Optional.of(Reason.of("programmes.fault.formYears"));
    }

    private static Optional<Reason> countedFault(FormField field, Object literal) {
        boolean several = field.type() instanceof FormType.Rows || field.type() instanceof FormType.Files;
        return several && literal instanceof Long
                ? Optional.empty()
                : Optional.of(Reason.of("programmes.fault.formType", field.name(), String.valueOf(literal)));
    }

    private static Optional<Reason> fault(FormField field, Comparison comparison, Object literal) {
        boolean fits = switch (field.type()) {
            case FormType.Text text -> literal instanceof String && !comparison.ordered();
            case FormType.Choice choice ->
                    literal instanceof String word && choice.option(word).isPresent() && !comparison.ordered();
            case FormType.Day day -> literal instanceof String word && day(word);
            case FormType.Flag flag -> literal instanceof Boolean && !comparison.ordered();
            case FormType.WholeNumber whole -> literal instanceof Long;
            case FormType.DecimalNumber decimal -> literal instanceof Long || literal instanceof Double;
            case FormType.Rows rows -> false;
            case FormType.Files files -> false;
        };
        return fits
                ? Optional.empty()
                : Optional.of(Reason.of("programmes.fault.formType", field.name(), String.valueOf(literal)));
    }

    private static boolean day(String word) {
        return word.equals(Measure.TODAY) || ProfileReader.date(word).isPresent();
    }

    private static Object literal(CelConstant constant) {
        return switch (constant.getKind()) {
            case INT64_VALUE -> constant.int64Value();
            case DOUBLE_VALUE -> constant.doubleValue();
            case BOOLEAN_VALUE -> constant.booleanValue();
            case STRING_VALUE -> constant.stringValue();
            default -> List.of();
        };
    }
}

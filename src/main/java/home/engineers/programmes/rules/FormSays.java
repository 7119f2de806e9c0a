package home.engineers.programmes.rules;

import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant's own form says of one field, against a literal of the document. Not told while the field is
 * unanswered.
 *
 * @param literal a text, a whole number, a decimal, a truth value or {@link Measure#TODAY}
 */
record FormSays(FormField field, Measure measure, Comparison comparison, Object literal) implements Fact {
    /** What of an answer is compared. */
    enum Measure {
        ANSWER,
        /** How many entries there are. */
        COUNT,
        /** How many full years have passed since the day answered. */
        YEARS;

        /** In place of a date: the day for which is asked. */
        static final String TODAY = "today";
    }

    /** How an answer is compared; the operators of the expression language. */
    enum Comparison {
        EQUAL("_==_", "="),
        UNEQUAL("_!=_", "≠"),
        LESS("_<_", "<"),
        AT_MOST("_<=_", "≤"),
        MORE("_>_", ">"),
        AT_LEAST("_>=_", "≥");

        private final String operator;
        private final String sign;

        Comparison(String operator, String sign) {
            this.operator = operator;
            this.sign = sign;
        }

        static Optional<Comparison> of(String operator) {
            return java.util.Arrays.stream(values()).filter(one -> one.operator.equals(operator)).findFirst();
        }

        boolean ordered() {
            return this != EQUAL && this != UNEQUAL;
        }

        boolean holds(int compared) {
            return switch (this) {
                case EQUAL -> compared == 0;
                case UNEQUAL -> compared != 0;
                case LESS -> compared < 0;
                case AT_MOST -> compared <= 0;
                case MORE -> compared > 0;
                case AT_LEAST -> compared >= 0;
            };
        }
    }

    @Override
    public Answer on(LocalDate day, EligibilityProfile profile) {
        return answer(profile).map(said -> Answer.of(holds(said, day))).orElse(Answer.CANNOT_TELL);
    }

    private boolean holds(Object said, LocalDate day) {
        if (!dated()) {
            return comparison.holds(compare(said));
        }
        Optional<LocalDate> answered = ProfileReader.date(String.valueOf(said));
        return answered.isPresent() && comparison.holds(compare(answered.get(), day));
    }

    /** Whether the answer turns with time. */
    private boolean dated() {
        return measure == Measure.YEARS || literal.equals(Measure.TODAY);
    }

    private int compare(LocalDate answered, LocalDate day) {
        if (measure == Measure.ANSWER) {
            return answered.compareTo(day);
        }
        return Years.full(answered, Math.toIntExact((Long) literal), day) ? 0 : -1;
    }

    private Optional<Object> answer(EligibilityProfile profile) {
        @Nullable Object said = profile.form().get(field.name());
        if (measure == Measure.COUNT) {
            return said == null
                    ? profile.form().isEmpty() ? Optional.empty() : Optional.of(0L)
                    : Optional.of((long) ((Collection<?>) said).size());
        }
        return Optional.ofNullable(said);
    }

    private int compare(Object said) {
        return switch (literal) {
            case Boolean truth -> truth.equals(said) ? 0 : 1;
            case String text -> String.valueOf(said).compareTo(text);
            case Long whole -> number(said).compareTo(BigDecimal.valueOf(whole));
            case Double decimal -> number(said).compareTo(BigDecimal.valueOf(decimal));
            default -> throw new IllegalStateException("no literal of a checked expression: " + literal);
        };
    }

    /** What is no number is as small as can be: the form itself refuses it. */
    private static BigDecimal number(Object said) {
        return switch (said) {
            case BigDecimal decimal -> decimal;
            case Number whole -> BigDecimal.valueOf(whole.longValue());
            default -> BigDecimal.valueOf(Long.MIN_VALUE);
        };
    }

    @Override
    public List<LocalDate> turns(EligibilityProfile profile) {
        if (!dated()) {
            return List.of();
        }
        return answer(profile).flatMap(said -> ProfileReader.date(String.valueOf(said))).map(this::turns).orElse(List.of());
    }

    private List<LocalDate> turns(LocalDate answered) {
        return measure == Measure.YEARS
                ? List.of(Years.fullOn(answered, Math.toIntExact((Long) literal)))
                : List.of(answered, answered.plusDays(1));
    }

    @Override
    public Sentence evidence(LocalDate day, EligibilityProfile profile) {
        return answer(profile)
                .map(said -> Sentence.of("programmes.evidence.form", field.names(), spoken(said)))
                .orElseGet(() -> Sentence.of("programmes.evidence.form.untold", field.names()));
    }

    private Object spoken(Object said) {
        if (said instanceof Boolean truth) {
            return Sentence.of(truth ? "programmes.evidence.form.yes" : "programmes.evidence.form.no");
        }
        if (field.type() instanceof FormType.Choice choice) {
            return choice.option(String.valueOf(said)).<Object>map(FormType.Choice.Option::names).orElse(said);
        }
        return String.valueOf(said);
    }

    @Override
    public Optional<Sentence> mend(EligibilityProfile profile) {
        if (measure == Measure.YEARS) {
            return Optional.of(Sentence.of("programmes.mend.form.years", field.names(), comparison.sign, literal));
        }
        Object wanted = literal.equals(Measure.TODAY) ? Sentence.of("programmes.mend.form.today") : spoken(literal);
        return Optional.of(Sentence.of("programmes.mend.form", field.names(), comparison.sign, wanted));
    }
}

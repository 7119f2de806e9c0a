package home.engineers.programmes.rules;

import home.engineers.programmes.DegreeLevel;
import home.engineers.programmes.EmploymentKind;
import home.engineers.programmes.SkillLevel;
import home.engineers.programmes.TitleLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The functions that an expression may call, with the types of their arguments and the words these may be. */
enum FactVocabulary {
    HAS_DEGREE("hasDegree", String.class) {
        @Override
        Optional<Fact> fact(List<Object> arguments) {
            return word(arguments, DegreeLevel::named).map(HasDegree::new);
        }
    },
    HAS_TITLE("hasTitle", String.class) {
        @Override
        Optional<Fact> fact(List<Object> arguments) {
            return word(arguments, TitleLevel::named).map(HasTitle::new);
        }
    },
    HAS_SKILL("hasSkill", String.class) {
        @Override
        Optional<Fact> fact(List<Object> arguments) {
            return word(arguments, SkillLevel::named).map(HasSkill::new);
        }
    },
    YEARS_SINCE_DEGREE("yearsSinceDegree", String.class, Long.class) {
        @Override
        Optional<Fact> fact(List<Object> arguments) {
            return word(arguments, DegreeLevel::named)
                    .flatMap(level -> years(arguments.get(1)).map(years -> new YearsSinceDegree(level, years)));
        }
    },
    YEARS_SINCE_TITLE("yearsSinceTitle", String.class, Long.class) {
        @Override
        Optional<Fact> fact(List<Object> arguments) {
            return word(arguments, TitleLevel::named)
                    .flatMap(level -> years(arguments.get(1)).map(years -> new YearsSinceTitle(level, years)));
        }
    },
    YEARS_SINCE_SKILL("yearsSinceSkill", String.class, Long.class) {
        @Override
        Optional<Fact> fact(List<Object> arguments) {
            return word(arguments, SkillLevel::named)
                    .flatMap(level -> years(arguments.get(1)).map(years -> new YearsSinceSkill(level, years)));
        }
    },
    YEARS_IN_ENGINEERING("yearsInEngineering", Long.class) {
        @Override
        Optional<Fact> fact(List<Object> arguments) {
            return years(arguments.getFirst()).map(YearsInEngineering::new);
        }
    },
    EMPLOYED_AS("employedAs", String.class) {
        @Override
        Optional<Fact> fact(List<Object> arguments) {
            return word(arguments, EmploymentKind::named).map(EmployedAs::new);
        }
    },
    BARRED("barred") {
        @Override
        Optional<Fact> fact(List<Object> arguments) {
            return Optional.of(new Barred());
        }
    },
    JUDGED("judged", String.class) {
        @Override
        Optional<Fact> fact(List<Object> arguments) {
            return word(arguments, Judged::of).map(judged -> judged);
        }
    };

    /** No working life is longer. */
    private static final int MOST_YEARS = 60;

    private final String function;
    private final List<Class<?>> parameters;

    FactVocabulary(String function, Class<?>... parameters) {
        this.function = function;
        this.parameters = List.of(parameters);
    }

    String function() {
        return function;
    }

    List<Class<?>> parameters() {
        return parameters;
    }

    /** The fact asked for; empty where an argument is a word or a number that the vocabulary does not know. */
    abstract Optional<Fact> fact(List<Object> arguments);

    static Optional<FactVocabulary> named(String function) {
        return Arrays.stream(values()).filter(entry -> entry.function.equals(function)).findFirst();
    }

    private static <T> Optional<T> word(List<Object> arguments, Function<String, Optional<T>> vocabulary) {
        return vocabulary.apply((String) arguments.getFirst());
    }

    private static Optional<Integer> years(Object argument) {
        long years = (Long) argument;
        return years >= 0 && years <= MOST_YEARS ? Optional.of((int) years) : Optional.empty();
    }
}

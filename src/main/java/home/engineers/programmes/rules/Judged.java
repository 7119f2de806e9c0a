package home.engineers.programmes.rules;

import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Something that no profile can tell and that people judge.
 *
 * @param matter what is judged, in a word of the document's own
 */
record Judged(String matter) implements Fact {
    private static final Predicate<String> WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*").asMatchPredicate();

    static Optional<Judged> of(String matter) {
        return WORD.test(matter) ? Optional.of(new Judged(matter)) : Optional.empty();
    }

    @Override
    public Answer on(LocalDate day, EligibilityProfile profile) {
        return Answer.CANNOT_TELL;
    }

    @Override
    public List<LocalDate> turns(EligibilityProfile profile) {
        return List.of();
    }

    @Override
    public Sentence evidence(LocalDate day, EligibilityProfile profile) {
        return Sentence.of("programmes.evidence.judged");
    }

    @Override
    public Optional<Sentence> mend(EligibilityProfile profile) {
        return Optional.empty();
    }
}

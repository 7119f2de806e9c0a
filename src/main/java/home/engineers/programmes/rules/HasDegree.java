package home.engineers.programmes.rules;

import home.engineers.programmes.Answer;
import home.engineers.programmes.DegreeLevel;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EligibilityProfile.Degree;
import home.engineers.programmes.EligibilityProfile.Item;
import home.engineers.programmes.Sentence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The education or degree, or a higher one, is completed. */
record HasDegree(DegreeLevel level) implements Fact {
    @Override
    public Answer on(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.DEGREES)) {
            return Answer.CANNOT_TELL;
        }
        return Answer.of(first(profile).filter(degree -> !degree.completed().isAfter(day)).isPresent());
    }

    @Override
    public List<LocalDate> turns(EligibilityProfile profile) {
        return first(profile).map(Degree::completed).stream().toList();
    }

    @Override
    public Sentence evidence(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.DEGREES)) {
            return Sentence.of("programmes.evidence.degree.untold");
        }
        return first(profile)
                .map(degree -> found(day, degree))
                .or(() -> highest(profile).map(degree -> Sentence.of(
                        "programmes.evidence.degree.lower", degree.level().words(), degree.completed(), level.words())))
                .orElseGet(() -> Sentence.of("programmes.evidence.degree.none"));
    }

    private static Sentence found(LocalDate day, Degree degree) {
        String key = degree.completed().isAfter(day) ? "programmes.evidence.degree.later" : "programmes.evidence.degree.met";
        return Sentence.of(key, degree.level().words(), degree.completed());
    }

    @Override
    public Optional<Sentence> mend(EligibilityProfile profile) {
        return Optional.of(Sentence.of("programmes.mend.degree", level.words()));
    }

    private Optional<Degree> first(EligibilityProfile profile) {
        return profile.degrees().stream()
                .filter(degree -> degree.level().atLeast(level))
                .min(Comparator.comparing(Degree::completed));
    }

    private static Optional<Degree> highest(EligibilityProfile profile) {
        return profile.degrees().stream().max(Comparator.comparing(Degree::level));
    }
}

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

/** So many full years have passed since the education or degree, or a higher one, was completed. */
record YearsSinceDegree(DegreeLevel level, int years) implements Fact {
    @Override
    public Answer on(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.DEGREES)) {
            return Answer.CANNOT_TELL;
        }
        return Answer.of(first(profile).filter(degree -> Years.full(degree.completed(), years, day)).isPresent());
    }

    @Override
    public List<LocalDate> turns(EligibilityProfile profile) {
        return first(profile).map(degree -> Years.fullOn(degree.completed(), years)).stream().toList();
    }

    @Override
    public Sentence evidence(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.DEGREES)) {
            return Sentence.of("programmes.evidence.degree.untold");
        }
        return first(profile)
                .map(degree -> Sentence.of(
                        "programmes.evidence.years.degree",
                        degree.level().words(), degree.completed(), Years.fullOn(degree.completed(), years), years))
                .orElseGet(() -> Sentence.of("programmes.evidence.degree.none"));
    }

    @Override
    public Optional<Sentence> mend(EligibilityProfile profile) {
        return first(profile).isPresent()
                ? Optional.empty()
                : Optional.of(Sentence.of("programmes.mend.degree", level.words()));
    }

    private Optional<Degree> first(EligibilityProfile profile) {
        return profile.degrees().stream()
                .filter(degree -> degree.level().atLeast(level))
                .min(Comparator.comparing(Degree::completed));
    }
}

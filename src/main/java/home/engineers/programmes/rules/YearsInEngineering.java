package home.engineers.programmes.rules;

import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EligibilityProfile.Item;
import home.engineers.programmes.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** So many full years have passed since the first engineering post began (见习期). */
record YearsInEngineering(int years) implements Fact {
    @Override
    public Answer on(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.ENGINEERING_SINCE)) {
            return Answer.CANNOT_TELL;
        }
        LocalDate since = profile.engineeringSince();
        return Answer.of(since != null && Years.full(since, years, day));
    }

    @Override
    public List<LocalDate> turns(EligibilityProfile profile) {
        @Nullable LocalDate since = profile.engineeringSince();
        return since == null ? List.of() : List.of(Years.fullOn(since, years));
    }

    @Override
    public Sentence evidence(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.ENGINEERING_SINCE)) {
            return Sentence.of("programmes.evidence.engineering.untold");
        }
        @Nullable LocalDate since = profile.engineeringSince();
        return since == null
                ? Sentence.of("programmes.evidence.engineering.none")
                : Sentence.of("programmes.evidence.years.engineering", since, Years.fullOn(since, years), years);
    }

    @Override
    public Optional<Sentence> mend(EligibilityProfile profile) {
        return profile.engineeringSince() != null
                ? Optional.empty()
                : Optional.of(Sentence.of("programmes.mend.engineering", years));
    }
}

package home.engineers.programmes.rules;

import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EligibilityProfile.Item;
import home.engineers.programmes.EmploymentKind;
import home.engineers.programmes.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The person stands so in working life today. */
record EmployedAs(EmploymentKind kind) implements Fact {
    @Override
    public Answer on(LocalDate day, EligibilityProfile profile) {
        @Nullable EmploymentKind told = told(profile);
        return told == null ? Answer.CANNOT_TELL : Answer.of(told == kind);
    }

    @Override
    public List<LocalDate> turns(EligibilityProfile profile) {
        return List.of();
    }

    @Override
    public Sentence evidence(LocalDate day, EligibilityProfile profile) {
        @Nullable EmploymentKind told = told(profile);
        return told == null
                ? Sentence.of("programmes.evidence.employment.untold")
                : Sentence.of("programmes.evidence.employment.told", told.words());
    }

    @Override
    public Optional<Sentence> mend(EligibilityProfile profile) {
        return Optional.empty();
    }

    private static @Nullable EmploymentKind told(EligibilityProfile profile) {
        return profile.tells(Item.EMPLOYMENT) ? profile.employment() : null;
    }
}

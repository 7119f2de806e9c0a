package home.engineers.programmes.rules;

import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EligibilityProfile.Item;
import home.engineers.programmes.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bar on applications is running; its last day belongs to it (Civil Code art. 1259). */
record Barred() implements Fact {
    @Override
    public Answer on(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.BAR)) {
            return Answer.CANNOT_TELL;
        }
        @Nullable LocalDate until = profile.barredUntil();
        return Answer.of(until != null && !day.isAfter(until));
    }

    @Override
    public List<LocalDate> turns(EligibilityProfile profile) {
        @Nullable LocalDate until = profile.barredUntil();
        return until == null ? List.of() : List.of(until.plusDays(1));
    }

    @Override
    public Sentence evidence(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.BAR)) {
            return Sentence.of("programmes.evidence.bar.untold");
        }
        @Nullable LocalDate until = profile.barredUntil();
        return until == null
                ? Sentence.of("programmes.evidence.bar.none")
                : Sentence.of("programmes.evidence.bar.until", until);
    }

    @Override
    public Optional<Sentence> mend(EligibilityProfile profile) {
        return Optional.empty();
    }
}

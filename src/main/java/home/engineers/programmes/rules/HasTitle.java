package home.engineers.programmes.rules;

import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EligibilityProfile.Item;
import home.engineers.programmes.EligibilityProfile.Title;
import home.engineers.programmes.Sentence;
import home.engineers.programmes.TitleLevel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The title, or a higher one, was obtained. */
record HasTitle(TitleLevel level) implements Fact {
    @Override
    public Answer on(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.TITLES)) {
            return Answer.CANNOT_TELL;
        }
        return Answer.of(first(profile).filter(title -> !title.obtained().isAfter(day)).isPresent());
    }

    @Override
    public List<LocalDate> turns(EligibilityProfile profile) {
        return first(profile).map(Title::obtained).stream().toList();
    }

    @Override
    public Sentence evidence(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.TITLES)) {
            return Sentence.of("programmes.evidence.title.untold");
        }
        return first(profile)
                .map(title -> Sentence.of("programmes.evidence.title.found", title.level().words(), title.obtained()))
                .orElseGet(() -> Sentence.of("programmes.evidence.title.none", level.words()));
    }

    @Override
    public Optional<Sentence> mend(EligibilityProfile profile) {
        return first(profile).isPresent()
                ? Optional.empty()
                : Optional.of(Sentence.of("programmes.mend.title.held", level.words()));
    }

    private Optional<Title> first(EligibilityProfile profile) {
        return profile.titles().stream()
                .filter(title -> title.level().atLeast(level))
                .min(Comparator.comparing(Title::obtained));
    }
}

package home.engineers.programmes.rules;

import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EligibilityProfile.Item;
import home.engineers.programmes.EligibilityProfile.Skill;
import home.engineers.programmes.Sentence;
import home.engineers.programmes.SkillLevel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The skill level, or a higher one, was obtained. */
record HasSkill(SkillLevel level) implements Fact {
    @Override
    public Answer on(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.SKILLS)) {
            return Answer.CANNOT_TELL;
        }
        return Answer.of(first(profile).filter(skill -> !skill.obtained().isAfter(day)).isPresent());
    }

    @Override
    public List<LocalDate> turns(EligibilityProfile profile) {
        return first(profile).map(Skill::obtained).stream().toList();
    }

    @Override
    public Sentence evidence(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.SKILLS)) {
            return Sentence.of("programmes.evidence.skill.untold");
        }
        return first(profile)
                .map(skill -> Sentence.of("programmes.evidence.skill.found", skill.level().words(), skill.obtained()))
                .orElseGet(() -> Sentence.of("programmes.evidence.skill.none", level.words()));
    }

    @Override
    public Optional<Sentence> mend(EligibilityProfile profile) {
        return first(profile).isPresent()
                ? Optional.empty()
                : Optional.of(Sentence.of("programmes.mend.skill.held", level.words()));
    }

    private Optional<Skill> first(EligibilityProfile profile) {
        return profile.skills().stream()
                .filter(skill -> skill.level().atLeast(level))
                .min(Comparator.comparing(Skill::obtained));
    }
}

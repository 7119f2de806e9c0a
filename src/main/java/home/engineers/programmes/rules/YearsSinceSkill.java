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

/** So many full years have passed since the skill level, or a higher one, was obtained (rules GT-1 to GT-3). */
record YearsSinceSkill(SkillLevel level, int years) implements Fact {
    @Override
    public Answer on(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.SKILLS)) {
            return Answer.CANNOT_TELL;
        }
        return Answer.of(first(profile).filter(skill -> Years.full(skill.obtained(), years, day)).isPresent());
    }

    @Override
    public List<LocalDate> turns(EligibilityProfile profile) {
        return first(profile).map(skill -> Years.fullOn(skill.obtained(), years)).stream().toList();
    }

    @Override
    public Sentence evidence(LocalDate day, EligibilityProfile profile) {
        if (!profile.tells(Item.SKILLS)) {
            return Sentence.of("programmes.evidence.skill.untold");
        }
        return first(profile)
                .map(skill -> Sentence.of(
                        "programmes.evidence.years.skill",
                        skill.level().words(), skill.obtained(), Years.fullOn(skill.obtained(), years), years))
                .orElseGet(() -> Sentence.of("programmes.evidence.skill.none", level.words()));
    }

    @Override
    public Optional<Sentence> mend(EligibilityProfile profile) {
        return first(profile).isPresent()
                ? Optional.empty()
                : Optional.of(Sentence.of("programmes.mend.skill", level.words(), years));
    }

    private Optional<Skill> first(EligibilityProfile profile) {
        return profile.skills().stream()
                .filter(skill -> skill.level().atLeast(level))
                .min(Comparator.comparing(Skill::obtained));
    }
}

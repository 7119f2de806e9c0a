package home.engineers.programmes.rules;

import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One question that a clause may ask of a profile. A fact answers for a day, names the days on which its answer may
 * turn, says in words what it found, and what would make it true.
 */
sealed interface Fact permits
        HasDegree, HasTitle, HasSkill, YearsSinceDegree, YearsSinceTitle, YearsSinceSkill, YearsInEngineering, EmployedAs,
        Barred, Judged, FormSays {
    Answer on(LocalDate day, EligibilityProfile profile);

    /** The only days on which the answer can change. */
    List<LocalDate> turns(EligibilityProfile profile);

    Sentence evidence(LocalDate day, EligibilityProfile profile);

    /** What would make the fact true; empty where nothing the person does would. */
    Optional<Sentence> mend(EligibilityProfile profile);
}

package home.engineers.programmes.rules;

import home.engineers.kernel.LocalizedText;
import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example kept beside a programme document: a profile, the day on which years are counted, and what must come out.
 *
 * @param profile with the answers to the form that the example gives
 * @param expected by the id of a level; levels that are not named may come out either way
 */
public record ProgrammeExample(
        LocalizedText name, LocalDate on, EligibilityProfile profile, Map<String, Expected> expected) {
    public ProgrammeExample {
        expected = Map.copyOf(expected);
    }

    /** @param from day on which the level turns, as the report says it; null where the example says nothing of it */
    public record Expected(Answer answer, @Nullable LocalDate from) {}
}

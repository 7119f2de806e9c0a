package home.engineers.programmes.rules;

import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.Sentence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Something that no profile can tell and that people judge. */
record Judged(Matter matter) implements Fact {
    @Override
    public Answer on(LocalDate day, EligibilityProfile profile) {
        return Answer.CANNOT_TELL;
    }

    @Override
    public List<LocalDate> turns(EligibilityProfile profile) {
        return List.of();
    }

    @Override
    public Sentence evidence(LocalDate day, EligibilityProfile profile) {
        return Sentence.of("programmes.evidence.judged." + matter.wireName());
    }

    @Override
    public Optional<Sentence> mend(EligibilityProfile profile) {
        return Optional.empty();
    }

    /** What is left to people. */
    enum Matter {
        APPRAISAL("appraisal"),
        CONTINUING_EDUCATION("continuing-education"),
        PERFORMANCE("performance"),
        EXCEPTION("exception");

        private final String wireName;

        Matter(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }

        static Optional<Matter> named(String wireName) {
            return Arrays.stream(values()).filter(matter -> matter.wireName.equals(wireName)).findFirst();
        }
    }
}

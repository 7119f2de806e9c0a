package home.engineers.patents.internal;

import home.engineers.law.DatedValue;
import home.engineers.law.LawRegister;
import home.engineers.patents.PatentType;
import home.engineers.patents.rules.PatentTerm;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which term the law of the day of filing gives. Of offices whose law is not in the register none is computed. */
@Component
class TermLaw {
    private static final Map<PatentType, String> VALUES = Map.of(
            PatentType.INVENTION, "patent.invention.term.years",
            PatentType.UTILITY_MODEL, "patent.utility-model.term.years",
            PatentType.DESIGN, "patent.design.term.years");

    private final List<DatedValue> terms;

    TermLaw(LawRegister law) {
        this.terms = law.values().stream().filter(value -> VALUES.containsValue(value.id())).sorted(Comparator.comparing(DatedValue::from)).toList();
    }

    /** The value by which the term of such a right is counted, or empty. */
    Optional<DatedValue> of(String country, PatentType type, @Nullable LocalDate filedOn) {
        if (filedOn == null || !country.equals("CN")) {
            return Optional.empty();
        }
        return terms.stream().filter(value -> value.id().equals(VALUES.get(type)) && value.inForceOn(filedOn)).findFirst();
    }

    @Nullable LocalDate lastDay(String country, PatentType type, @Nullable LocalDate filedOn) {
        return filedOn == null ? null : of(country, type, filedOn).map(value -> PatentTerm.lastDay(filedOn, value.whole())).orElse(null);
    }
}

package home.engineers.patents.internal;

import home.engineers.law.DatedValue;
import home.engineers.law.LawRegister;
import home.engineers.patents.PatentType;
import home.engineers.patents.RightTerm;
import home.engineers.patents.rules.PatentTerm;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which term the law of the day of filing gives. Of offices whose law is not in the register none is computed. */
@Component
class TermLaw {
    private static final Map<PatentType, String> CHINA = Map.of(
            PatentType.INVENTION, "patent.invention.term.years",
            PatentType.UTILITY_MODEL, "patent.utility-model.term.years",
            PatentType.DESIGN, "patent.design.term.years");
    private static final String FROM_FILING = "patent.us.term.years";
    private static final String FROM_GRANT = "patent.us.grant-term.years";
    private static final String DESIGN = "patent.us.design-term.years";
    private static final String EUROPE = "patent.ep.term.years";

    private final List<DatedValue> terms;

    TermLaw(LawRegister law) {
        this.terms = law.values().stream()
                .filter(value -> value.id().startsWith("patent.") && value.id().endsWith("term.years"))
                .sorted(Comparator.comparing(DatedValue::from))
                .toList();
    }

    /**
     * What a term is counted by.
     *
     * @param grantedOn first day of the right, as far as it is on record
     * @param extension days by which the office extended it; empty where it did and did not say by how many
     */
    record Basis(String country, PatentType type, @Nullable LocalDate filedOn, @Nullable LocalDate grantedOn, OptionalInt extension) {}

    /** The term of such a right, or empty where it cannot be computed. */
    Optional<RightTerm> of(Basis basis) {
        LocalDate filedOn = basis.filedOn();
        if (filedOn == null || basis.extension().isEmpty()) {
            return Optional.empty();
        }
        int extension = basis.extension().getAsInt();
        return switch (basis.country()) {
            case "CN" -> value(CHINA.get(basis.type()), filedOn).map(value -> new RightTerm(
                    value, filedOn, extension, PatentTerm.lastDay(filedOn, value.whole()).plusDays(extension)));
            case "US" -> basis.type() == PatentType.DESIGN ? design(filedOn, basis.grantedOn()) : american(filedOn, basis.grantedOn(), extension);
            case "EP" -> value(EUROPE, filedOn).map(value -> counted(value, filedOn, 0));
            default -> Optional.empty();
        };
    }

    private Optional<RightTerm> american(LocalDate filedOn, @Nullable LocalDate grantedOn, int extension) {
        Optional<DatedValue> old = value(FROM_GRANT, filedOn);
        DatedValue years = terms.stream().filter(value -> value.id().equals(FROM_FILING)).findFirst().orElse(null);
        if (years == null || old.isPresent() && grantedOn == null) {
            return Optional.empty();
        }
        RightTerm byFiling = counted(years, filedOn, extension);
        return Optional.of(old.filter(value -> grantedOn != null)
                .map(value -> counted(value, grantedOn, 0))
                .filter(byGrant -> PatentTerm.fromGrant(byGrant.lastDay(), byFiling.lastDay(), years.from()))
                .orElse(byFiling));
    }

    private Optional<RightTerm> design(LocalDate filedOn, @Nullable LocalDate grantedOn) {
        return grantedOn == null ? Optional.empty() : value(DESIGN, filedOn).map(value -> counted(value, grantedOn, 0));
    }

    private static RightTerm counted(DatedValue years, LocalDate from, int extension) {
        return new RightTerm(years, from, extension, PatentTerm.anniversary(from, years.whole(), extension));
    }

    private Optional<DatedValue> value(@Nullable String id, LocalDate filedOn) {
        return terms.stream().filter(value -> value.id().equals(id) && value.inForceOn(filedOn)).findFirst();
    }

    @Nullable LocalDate lastDay(Basis basis) {
        return of(basis).map(RightTerm::lastDay).orElse(null);
    }
}

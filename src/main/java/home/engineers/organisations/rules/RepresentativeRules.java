package home.engineers.organisations.rules;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.Representative;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a unit may change its representative. */
public final class RepresentativeRules {
    private static final int LONGEST = 200;

    private RepresentativeRules() {}

    /**
     * All that speaks against the next representative; empty where nothing does.
     *
     * @param last the representative whose term began last, or null
     */
    public static List<Reason> against(
            Membership m, @Nullable Representative last, PersonId person, LocalDate from, String document) {
        if (m.unit() == null || m.state() != State.ACTIVE) {
            return List.of(Reason.of("organisations.representative.notInForce"));
        }
        List<Reason> reasons = new ArrayList<>();
        LocalDate admitted = Objects.requireNonNull(m.admittedOn());
        if (from.isBefore(admitted)) {
            reasons.add(Reason.at("from", "organisations.representative.beforeAdmission", admitted.toString()));
        } else if (last != null && !from.isAfter(last.from())) {
            reasons.add(Reason.at("from", "organisations.representative.notAfterPresent", last.from().toString()));
        }
        if (last != null && last.person().equals(person) && (last.to() == null || !last.to().isBefore(from.minusDays(1)))) {
            reasons.add(Reason.at("who", "organisations.representative.sameAgain"));
        }
        if (document.isBlank() || document.length() > LONGEST) {
            reasons.add(Reason.at("document", "organisations.representative.documentNeeded", LONGEST));
        }
        return reasons;
    }

    /** The last day of whoever represented until then: the day before the next one begins, or the earlier end there was. */
    public static LocalDate lastDay(Representative last, LocalDate next) {
        LocalDate eve = next.minusDays(1);
        return last.to() != null && last.to().isBefore(eve) ? last.to() : eve;
    }
}

package home.engineers.programmes;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An effect of an award that another module brings about; offered as a bean by that module, one for each effect. */
public interface AwardCarrier {
    /** Wire name of the effect, as documents name it under {@code effects}. */
    String effect();

    /**
     * Carries it out, inside the transaction of the award.
     *
     * @return what it can be found by later
     */
    Outcome<String> carryOut(Awarded awarded);

    /** Takes it back where the award is revoked. @param reference as {@link #carryOut} returned it */
    void undo(Awarded awarded, String reference, String why);

    /**
     * A case that was granted.
     *
     * @param about the thing of the other module that it was filed about, or null
     * @param answers of its form as filed last, by the names of the fields; empty where it has none
     * @param on day on which it is awarded or taken back
     * @param by who last decided on it
     */
    record Awarded(
            CaseId id, String number, String programme, String level, PersonId applicant, @Nullable OrganisationId unit,
            OrganisationId association, @Nullable UUID about, Map<String, Object> answers, LocalDate on, PersonId by) {
        public Awarded {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }
}

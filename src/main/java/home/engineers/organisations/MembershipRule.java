package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an association numbers its members and how long a term runs, by its charter, from a day on. An edition is never
 * changed; the one entered last for a day holds.
 *
 * @param onReturn whether whoever comes back gets the earlier number again
 * @param source the article of the charter or the resolution it rests on
 * @param by who entered it, or null for the edition an association starts with
 * @param as the office in which it was entered
 */
public record MembershipRule(
        OrganisationId association,
        LocalDate inForce,
        String pattern,
        int termYears,
        OnReturn onReturn,
        String source,
        @Nullable PersonId by,
        @Nullable Role as,
        Instant enteredAt) {
    /** What number whoever comes back gets. */
    public enum OnReturn {
        KEEP,
        NEW
    }
}

package home.engineers.committees;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an association lays down for the terms of its committees, from a day on. An edition is never changed; the one
 * entered last for a day holds. Before the first there is no limit.
 *
 * @param termYears how long a term runs at most
 * @param consecutiveTerms how many terms a leader may serve one after another
 * @param viceChairs how many there may be on one day
 * @param minimumMembers with how many members a committee is founded at least
 * @param ageLimit years of age a leader may have reached when the term begins, or null for no limit
 * @param warningDays how many days before its end a term is warned of
 * @param source the article of the charter or the resolution it rests on
 */
public record CommitteeRule(
        OrganisationId association,
        LocalDate inForce,
        int termYears,
        int consecutiveTerms,
        int viceChairs,
        int minimumMembers,
        @Nullable Integer ageLimit,
        List<Integer> warningDays,
        OnTransfer onTransfer,
        String source,
        PersonId by,
        Instant enteredAt) {
    public CommitteeRule {
        warningDays = List.copyOf(warningDays);
    }

    /** What becomes of a term where the holder moves to another association. */
    public enum OnTransfer {
        ENDS,
        STAYS
    }
}

package home.engineers.programmes;

import home.engineers.evidence.Entry;
import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a case with every official act behind it.
 *
 * @param name null where the document does not show it; so the specialty
 * @param document SHA-256 of the programme document by which it was decided
 * @param grantedOn the day of the award, or null while there is none: then only the parties see this
 * @param certificate issued by the authority, or null; the house itself issues none
 * @param acts in order
 */
public record VerifiedOutcome(
        String number,
        String verification,
        @Nullable String name,
        LocalizedText level,
        @Nullable String specialty,
        LocalizedText programme,
        String edition,
        String document,
        CaseStatus status,
        @Nullable LocalDate grantedOn,
        @Nullable Certificate certificate,
        List<Entry> acts) {
    public VerifiedOutcome {
        acts = List.copyOf(acts);
    }
}

package home.engineers.programmes;

import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param address unguessable part of its page's path
 * @param applicant name of whoever applied; the number where the reader is not told, empty once erased
 * @param employer empty for whoever works for nobody
 * @param agency the personnel agency that acts in the employer's place, or empty
 * @param stage wire name of the stage at which it stands
 * @param turn whose turn it is: applicant, employer, secretary, or house where a time must run out first
 * @param dueOn last day of the running time, or of one that is up without what was due; null where there is none
 * @param provisional true where no official calendar covers the count to {@code dueOn}
 */
public record CaseSummary(
        String address,
        String number,
        LocalizedText programme,
        LocalizedText level,
        String applicant,
        String employer,
        String agency,
        String specialty,
        CaseStatus status,
        String stage,
        String turn,
        LocalDate filedOn,
        @Nullable LocalDate dueOn,
        boolean provisional) {

    /** The same with the number in the place of who applied. */
    public CaseSummary nameless() {
        return new CaseSummary(
                address, number, programme, level, number, "", "", specialty, status, stage, turn, filedOn, dueOn, provisional);
    }

    /** The same with a last day that has passed without what was due. */
    public CaseSummary due(LocalDate last) {
        return new CaseSummary(
                address, number, programme, level, applicant, employer, agency, specialty, status, stage, turn, filedOn, last,
                false);
    }
}

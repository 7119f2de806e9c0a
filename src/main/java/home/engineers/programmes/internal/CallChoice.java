package home.engineers.programmes.internal;

import home.engineers.programmes.CallId;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Under what a case is filed.
 *
 * @param call the call it belongs to, or null where the programme stands open and no call runs
 * @param document the edition of the call, else the present one
 * @param countsOn the day on which years are counted: that of the call, else the day of filing
 */
record CallChoice(@Nullable CallId call, ProgrammeDocument document, LocalDate countsOn) {
    CallChoice forKind(String kind) {
        return new CallChoice(call, document.forKind(kind), countsOn);
    }
}

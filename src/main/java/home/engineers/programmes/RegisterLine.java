package home.engineers.programmes;

import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the public register of a programme, with what its document lets an award show.
 *
 * @param verification address of its public page; null where the document publishes none
 * @param name null where the document does not show it, or it was erased; so the employer and the specialty
 * @param until last day on which it holds, or null for good
 */
public record RegisterLine(
        String number,
        @Nullable String verification,
        @Nullable String name,
        @Nullable String employer,
        @Nullable String specialty,
        LocalizedText level,
        LocalDate enteredOn,
        @Nullable LocalDate until,
        @Nullable LocalDate revokedOn) {}

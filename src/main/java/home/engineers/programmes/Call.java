package home.engineers.programmes;

import home.engineers.kernel.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a programme under one edition, which it keeps whatever is adopted meanwhile.
 *
 * @param programmeName in the edition of the call
 * @param opensOn first day on which cases are filed
 * @param closesOn last day on which cases are filed
 * @param countsOn the day on which years are counted (资历截止日)
 * @param free whether its document forbids to charge anything
 * @param draws whether its cases, or those of one kind, pass the draw of a panel
 * @param approval what allowed it, where the document asks for one
 * @param closing how it was closed before its time, or null
 */
public record Call(
        CallId id,
        int version,
        String programme,
        LocalizedText programmeName,
        String edition,
        LocalizedText name,
        LocalDate opensOn,
        LocalDate closesOn,
        LocalDate countsOn,
        boolean free,
        boolean draws,
        @Nullable Approval approval,
        Instant openedAt,
        @Nullable Closing closing) {

    /** The document of an authority that allows an award or a commendation to be held. */
    public record Approval(String number, String authority) {}

    /** @param why in the words of whoever closed it; public */
    public record Closing(Instant at, String why) {}

    /** How far a call has come. */
    public enum State {
        UPCOMING,
        OPEN,
        ENDED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Both days are included: open on the day it opens and until the end of the day it closes. */
    public State state(LocalDate today) {
        if (closing != null || today.isAfter(closesOn)) {
            return State.ENDED;
        }
        return today.isBefore(opensOn) ? State.UPCOMING : State.OPEN;
    }
}

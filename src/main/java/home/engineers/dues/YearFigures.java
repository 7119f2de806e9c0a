package home.engineers.dues;

import home.engineers.kernel.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A year of dues of one association in figures; amounts in hundredths of a yuan.
 *
 * @param chargedAt when its members were first charged, or null where they were not yet
 * @param charges how many members owe or owed something
 * @param owed after reductions, what was carried over included
 * @param paid of what is owed
 * @param received by valid receipts, less what corrections took back
 * @param receipts valid ones
 */
public record YearFigures(
        OrganisationId association,
        int year,
        State state,
        @Nullable Instant chargedAt,
        long charges,
        long full,
        long owed,
        long paid,
        long received,
        long receipts,
        long annulled) {
    public enum State {
        OPEN,
        CLOSING,
        CLOSED
    }

    public long outstanding() {
        return owed - paid;
    }
}

package home.engineers.votes.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Votes for one candidate that stand together more closely than chance explains. It points at something to look into; it
 * proves nothing.
 *
 * @param trace network prefix or device, or null for a cluster in time
 * @param from first instant of a cluster in time, or null
 * @param until first instant after it, or null
 * @param observed votes (in time), or voters (by network and device), for the candidate
 * @param expected as many as the share of the candidate among the others lets expect
 * @param chance of as many or more, were there nothing but chance
 */
public record Cluster(
        Kind kind, int candidate, @Nullable String trace, @Nullable Instant from, @Nullable Instant until, int observed,
        double expected, double chance) {
    public enum Kind {
        TIME,
        NETWORK,
        DEVICE
    }

    /** Whether this vote belongs to it. */
    public boolean holds(CastRow row) {
        return row.candidate() == candidate && switch (kind) {
            case TIME -> from != null && until != null && !row.at().isBefore(from) && row.at().isBefore(until);
            case NETWORK -> row.network().equals(trace);
            case DEVICE -> row.device().equals(trace);
        };
    }
}

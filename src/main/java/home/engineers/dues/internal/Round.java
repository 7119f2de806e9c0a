package home.engineers.dues.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round through all members of an association, or through all its charges that are due, of one year.
 *
 * @param after the last one gone through, or null before the first
 * @param total how many there were to go through when it was ordered
 * @param seen how many were gone through
 * @param done charged, or reminded
 * @param leftOut members for whose grade there is no class, or units with nobody to tell
 * @param already reminded of this step before
 */
public record Round(
        UUID id, OrganisationId association, int year, Kind kind, State state, @Nullable UUID after, int total, int seen, int done,
        int leftOut, int already, PersonId orderedBy, Instant orderedAt, @Nullable Instant endedAt) {
    public enum Kind {
        CHARGING,
        REMINDING
    }

    public enum State {
        RUNNING,
        DONE,
        /** It failed again and again, or the year was closed meanwhile; what was done stands. */
        STOPPED
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    public int percent() {
        return state == State.DONE ? 100 : total == 0 ? 0 : (int) Math.min(99, 100L * seen / total);
    }
}

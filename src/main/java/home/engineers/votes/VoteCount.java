package home.engineers.votes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate got.
 *
 * @param subject what stands behind the candidate elsewhere in the house, or null
 * @param raw votes in the box
 * @param annulled of them, annulled
 * @param rank by the votes that count, from 1; the same number gives the same rank
 */
public record VoteCount(int candidate, String name, @Nullable UUID subject, long raw, long annulled, int rank) {
    public long valid() {
        return raw - annulled;
    }
}

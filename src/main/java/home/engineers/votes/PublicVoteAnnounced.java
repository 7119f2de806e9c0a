package home.engineers.votes;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public vote was approved, and with that announced. Published in the same transaction, once for each vote.
 *
 * @param call of a programme for which it is held, or null
 * @param subjects what stands behind its candidates
 */
public record PublicVoteAnnounced(VoteId vote, @Nullable UUID call, Set<UUID> subjects) {
    public PublicVoteAnnounced {
        subjects = Set.copyOf(subjects);
    }
}

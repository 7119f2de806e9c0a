package home.engineers.votes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a public vote was published. Published in the same transaction, once for each vote.
 *
 * @param call of a programme for which it was held, or null
 * @param counts the best first
 */
public record PublicVoteResultPublished(VoteId vote, @Nullable UUID call, List<VoteCount> counts) {
    public PublicVoteResultPublished {
        counts = List.copyOf(counts);
    }
}

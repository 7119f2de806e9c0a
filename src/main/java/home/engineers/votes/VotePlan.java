package home.engineers.votes;

import home.engineers.kernel.OrganisationId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public vote as it is planned.
 *
 * @param call of a programme for which it is held, or null
 * @param approval number of the document that approves an award; empty for other kinds
 * @param ends first instant at which nobody can vote any more
 * @param fromNetwork votes from one network address before further ones from there have to wait
 */
public record VotePlan(
        OrganisationId association, @Nullable UUID call, VoteKind kind, String approval, String title, String description,
        Instant begins, Instant ends, Set<Way> ways, VoteLimits limits, int fromNetwork) {
    public VotePlan {
        ways = Set.copyOf(ways);
    }
}

package home.engineers.votes;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Public votes as other modules use them. Counts are told after publication only; nobody learns one before, whoever asks.
 */
public interface PublicVotes {
    /** A draft with its candidates in this order. It runs once it is handed in and a second person has approved it. */
    Outcome<VoteId> prepare(Actor actor, VotePlan plan, List<NewCandidate> candidates);

    /** Puts these in the place of all candidates of a draft. */
    Outcome<VoteId> renew(Actor actor, VoteId vote, List<NewCandidate> candidates);

    /** Hands a draft in for the second person. */
    Outcome<VoteId> propose(Actor actor, VoteId vote);

    /** Approves what another prepared. */
    Outcome<VoteId> approve(Actor actor, VoteId vote);

    /**
     * What stands behind a candidate left: in the votes of this call that were announced and have no result yet, it stays on the page
     * and nobody can vote for it any more. Nothing happens a second time.
     */
    void withdraw(UUID call, UUID subject);

    /** @param name of one or several candidates @param subject what stands behind the candidate, such as a case */
    record NewCandidate(String name, String text, Optional<UUID> picture, Optional<UUID> subject) {
        public NewCandidate(String name, String text) {
            this(name, text, Optional.empty(), Optional.empty());
        }
    }

    /** Announced votes, those that end last first; at most a hundred. */
    List<Announced> announced();

    /** @throws home.engineers.kernel.authority.Absent where it was not announced */
    Announced announced(VoteId vote);

    /** The votes for a call of a programme, announced or not, in the order in which they were prepared. */
    List<OfCall> of(UUID call);

    /** The published result, the best first; empty before. */
    Optional<List<VoteCount>> result(VoteId vote);

    /** @param proposed whether it waits for the second person @param phase null where it was not announced */
    record OfCall(VoteId id, String title, boolean proposed, @Nullable Phase phase) {
        /** Whether its result is still to come. */
        public boolean open() {
            return phase != Phase.PUBLISHED;
        }
    }

    /** Where an announced vote stands on the clock. */
    enum Phase {
        COMING,
        RUNNING,
        ENDED,
        PUBLISHED
    }

    /** @param candidates by number */
    record Announced(
            VoteId id, String title, String description, VoteKind kind, String approval, Phase phase, Instant begins, Instant ends,
            Set<Way> ways, VoteLimits limits, List<Candidate> candidates) {}
}

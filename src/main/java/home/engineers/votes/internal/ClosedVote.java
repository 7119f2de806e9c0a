package home.engineers.votes.internal;

import java.util.Optional;

/** Proof that a public vote has ended and its box is shut. Whatever counts asks for one, so that nothing counts before. */
public final class ClosedVote {
    private final PublicVote vote;

    private ClosedVote(PublicVote vote) {
        this.vote = vote;
    }

    static Optional<ClosedVote> of(PublicVote vote) {
        return vote.closed() ? Optional.of(new ClosedVote(vote)) : Optional.empty();
    }

    public PublicVote vote() {
        return vote;
    }
}

package home.engineers.programmes.internal;

import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.votes.PublicVotes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a case that ended out of the public vote in which it stands, so that nobody gives it a vote that does not count. */
@Component
class LeftCandidates {
    private final PublicVotes votes;
    private final InformationBarrier barrier;

    LeftCandidates(PublicVotes votes, InformationBarrier barrier) {
        this.votes = votes;
        this.barrier = barrier;
    }

    @EventListener
    void on(CandidateLeft left) {
        barrier.asTheHouse(() -> {
            votes.withdraw(left.call(), left.one().value());
            return left;
        });
    }
}

package home.engineers.votes.internal;

import home.engineers.files.FileOwner;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Pictures of candidates are for whoever may read the public vote. */
@Component
class VotePictures implements FileOwner {
    private final CandidateTable candidates;
    private final VoteGate gate;

    VotePictures(CandidateTable candidates, VoteGate gate) {
        this.candidates = candidates;
        this.gate = gate;
    }

    @Override
    public Optional<Boolean> mayRead(Actor actor, UUID attachment) {
        return candidates.withPicture(attachment).map(vote -> {
            try {
                gate.reads(actor, vote);
                return true;
            } catch (Absent hidden) {
                return false;
            }
        });
    }
}

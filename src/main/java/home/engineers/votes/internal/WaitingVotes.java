package home.engineers.votes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.WaitingWork;
import home.engineers.organisations.Organisation;
import home.engineers.votes.internal.PublicVote.State;
import java.util.List;
import org.springframework.stereotype.Component;

/** Public votes wait for a second person to approve them, and ended ones to be examined and published. */
@Component
class WaitingVotes implements WaitingWork {
    private final VoteTable votes;
    private final VoteGate gate;

    WaitingVotes(VoteTable votes, VoteGate gate) {
        this.votes = votes;
        this.gate = gate;
    }

    @Override
    public List<Thing> of(Actor actor, int limit) {
        List<OrganisationId> held = gate.associations(actor).stream().map(Organisation::id).toList();
        return held.isEmpty()
                ? List.of()
                : votes.waitingFor(actor.requirePerson(), held, limit).stream().map(WaitingVotes::thing).toList();
    }

    private static Thing thing(PublicVote vote) {
        boolean proposed = vote.state() == State.PROPOSED;
        return new Thing(
                proposed ? "votes.waiting.approve" : "votes.waiting.publish", List.of(vote.title()), null, List.of(),
                proposed ? vote.plan().begins().atZone(HouseClock.ZONE).toLocalDate() : null, "/public-votes/" + vote.id() + "/desk",
                "votes.waiting.open");
    }
}

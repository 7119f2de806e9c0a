package home.engineers.votes.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.SeenByAll;
import home.engineers.kernel.time.HouseClock;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.VoteCount;
import home.engineers.votes.VoteId;
import home.engineers.votes.VotePlan;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Public votes as other modules use them. */
@Service
class VotesAtWork implements PublicVotes {
    private static final int MOST = 100;
    private final VotePreparation preparation;
    private final VoteTable votes;
    private final CandidateTable candidates;
    private final VoteResults results;
    private final HouseClock clock;

    VotesAtWork(
            VotePreparation preparation, VoteTable votes, CandidateTable candidates, VoteResults results, HouseClock clock) {
        this.preparation = preparation;
        this.votes = votes;
        this.candidates = candidates;
        this.results = results;
        this.clock = clock;
    }

    /** All of it or nothing. */
    @Override
    @Transactional
    public Outcome<VoteId> prepare(Actor actor, VotePlan plan, List<NewCandidate> wishes) {
        Outcome<VoteId> draft = preparation.draft(actor, plan);
        for (NewCandidate wish : wishes) {
            if (draft instanceof Granted<VoteId>(VoteId id)) {
                draft = preparation.add(actor, id, wish);
            }
        }
        if (draft instanceof Refused<VoteId>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return draft;
    }

    /** All of it or nothing. */
    @Override
    @Transactional
    public Outcome<VoteId> renew(Actor actor, VoteId vote, List<NewCandidate> wishes) {
        Outcome<VoteId> renewed = preparation.clear(actor, vote);
        for (NewCandidate wish : wishes) {
            if (renewed instanceof Granted<VoteId>) {
                renewed = preparation.add(actor, vote, wish);
            }
        }
        if (renewed instanceof Refused<VoteId>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return renewed;
    }

    @Override
    public Outcome<VoteId> propose(Actor actor, VoteId vote) {
        return preparation.propose(actor, vote);
    }

    @Override
    public Outcome<VoteId> approve(Actor actor, VoteId vote) {
        return preparation.approve(actor, vote);
    }

    @Override
    public void withdraw(UUID call, UUID subject) {
        candidates.withdraw(call, subject, clock.instant());
    }

    @Override
    @SeenByAll
    public List<Announced> announced() {
        return votes.announced(MOST).stream().map(this::told).toList();
    }

    @Override
    @SeenByAll
    public Announced announced(VoteId vote) {
        return votes.find(vote).filter(PublicVote::announced).map(this::told).orElseThrow(Absent::new);
    }

    private Announced told(PublicVote vote) {
        VotePlan plan = vote.plan();
        return new Announced(
                vote.id(), plan.title(), plan.description(), plan.kind(), plan.approval(), vote.phase(clock.instant()), plan.begins(),
                plan.ends(), plan.ways(), plan.limits(), candidates.of(vote.id()));
    }

    @Override
    public List<OfCall> of(UUID call) {
        return votes.of(call).stream()
                .map(one -> new OfCall(
                        one.id(), one.title(), one.state() == PublicVote.State.PROPOSED,
                        one.announced() ? one.phase(clock.instant()) : null))
                .toList();
    }

    @Override
    @SeenByAll
    public Optional<List<VoteCount>> result(VoteId vote) {
        return votes.find(vote)
                .filter(one -> one.state() == PublicVote.State.PUBLISHED)
                .flatMap(ClosedVote::of)
                .map(results::counts);
    }
}

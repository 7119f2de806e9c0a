package home.engineers.votes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.votes.Act;
import home.engineers.votes.VoteId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets an actor through to a public vote; one that was not announced exists for its association alone. */
@Component
class VoteGate {
    private final VoteTable votes;
    private final Organisations organisations;
    private final Authority authority;
    private final InformationBarrier barrier;

    VoteGate(VoteTable votes, Organisations organisations, Authority authority, InformationBarrier barrier) {
        this.votes = votes;
        this.organisations = organisations;
        this.authority = authority;
        this.barrier = barrier;
    }

    PublicVote reads(Actor actor, VoteId id) {
        PublicVote vote = votes.find(id).orElseThrow(Absent::new);
        if (!vote.announced()) {
            authority.demandOrHide(actor, Act.VOTE_HOLD, Subject.of(vote.association()));
        }
        return vote;
    }

    boolean may(Actor actor, String act, PublicVote vote) {
        return authority.may(actor, act, Subject.of(vote.association()));
    }

    /** The vote, for someone who may do the act to it. */
    PublicVote demand(Actor actor, String act, VoteId id) {
        PublicVote vote = reads(actor, id);
        authority.demand(actor, act, Subject.of(vote.association()));
        return vote;
    }

    /** The same, held until the transaction ends. */
    PublicVote hold(Actor actor, String act, VoteId id) {
        votes.hold(id);
        return demand(actor, act, id);
    }

    /** Empty until the result is published: how many voted for whom nobody learns before everyone does. */
    static Optional<ClosedVote> published(PublicVote vote) {
        return ClosedVote.of(vote).filter(closed -> vote.state() == PublicVote.State.PUBLISHED);
    }

    /** As it is shown: what was announced the same to everyone. */
    <T> T shown(PublicVote vote, Supplier<T> work) {
        return vote.announced() ? barrier.asTheHouse(work) : work.get();
    }

    /** The association, for holding a public vote of it. */
    void holds(Actor actor, OrganisationId id) {
        organisations.find(id).filter(Organisation::isAssociation).orElseThrow(Absent::new);
        authority.demand(actor, Act.VOTE_HOLD, Subject.of(id));
    }

    /** The associations whose public votes the actor holds. */
    List<Organisation> associations(Actor actor) {
        Reach reach = authority.reach(actor, Act.VOTE_HOLD);
        if (reach.none()) {
            return List.of();
        }
        return Stream.of(Organisation.Kind.MUNICIPAL_ASSOCIATION, Organisation.Kind.DISTRICT_ASSOCIATION)
                .flatMap(kind -> organisations.ofKind(kind).stream())
                .filter(one -> reach.everywhere() || reach.organisations().contains(one.id()))
                .toList();
    }
}

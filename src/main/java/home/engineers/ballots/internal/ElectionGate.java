package home.engineers.ballots.internal;

import home.engineers.ballots.Act;
import home.engineers.ballots.ElectionId;
import home.engineers.ballots.Standing;
import home.engineers.ballots.belenios.Election;
import home.engineers.ballots.belenios.Flaw;
import home.engineers.ballots.belenios.Link;
import home.engineers.ballots.belenios.Trustees;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Subject;
import org.springframework.stereotype.Component;

/** Lets an actor through to an election; whoever takes no part in one does not learn that it exists before its box is public. */
@Component
class ElectionGate {
    private final ElectionTable elections;
    private final PartyTable parties;
    private final ChainTable chain;
    private final Authority authority;

    ElectionGate(ElectionTable elections, PartyTable parties, ChainTable chain, Authority authority) {
        this.elections = elections;
        this.parties = parties;
        this.chain = chain;
        this.authority = authority;
    }

    Standing reads(Actor actor, ElectionId id) {
        Standing standing = elections.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.ELECTION_LIST, Subject.of(standing.association()));
        return standing;
    }

    boolean mayHold(Actor actor, OrganisationId association) {
        return authority.may(actor, Act.ELECTION_HOLD, Subject.of(association));
    }

    void holds(Actor actor, OrganisationId association) {
        authority.demandOrHide(actor, Act.ELECTION_LIST, Subject.of(association));
        authority.demand(actor, Act.ELECTION_HOLD, Subject.of(association));
    }

    /**
     * The election, held until the transaction ends.
     *
     * @throws NotPermitted also where it belongs to a round, which the body that votes holds by rules of its own
     */
    Standing holds(Actor actor, ElectionId id) {
        Standing standing = elections.hold(id).orElseThrow(Absent::new);
        holds(actor, standing.association());
        if (standing.round() != null) {
            throw new NotPermitted(Act.ELECTION_HOLD);
        }
        return standing;
    }

    Standing ofSupervisor(Actor actor, ElectionId id) {
        return elections.find(id).filter(one -> one.supervisor().equals(person(actor))).orElseThrow(Absent::new);
    }

    PartyTable.Trustee trustee(Actor actor, ElectionId id) {
        return parties.trustee(id, person(actor)).orElseThrow(Absent::new);
    }

    Standing ofVoter(Actor actor, ElectionId id) {
        if (parties.hasVoted(id, person(actor)).isEmpty()) {
            throw new Absent();
        }
        return elections.find(id).orElseThrow(Absent::new);
    }

    PersonId person(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.ELECTION_TAKE_PART, Subject.of(person));
        return person;
    }

    /** The election as its voters got it. @throws Absent before it opened */
    Election election(ElectionId id) {
        Link setup = chain.first(id).orElseThrow(Absent::new);
        try {
            return Election.read(setup.data().getFirst());
        } catch (Flaw kept) {
            throw new IllegalStateException("the election " + id + " is not as it was opened", kept);
        }
    }

    Trustees trustees(ElectionId id, Election election) {
        try {
            return Trustees.read(election.group(), chain.first(id).orElseThrow(Absent::new).data().get(1));
        } catch (Flaw kept) {
            throw new IllegalStateException("the trustees of " + id + " are not as they were published", kept);
        }
    }
}

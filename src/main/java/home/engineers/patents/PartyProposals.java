package home.engineers.patents;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.patents.internal.PartyDesk;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Which organisation or person an applicant or inventor may be: proposed by the house, decided by a person. */
@Service
public class PartyProposals {
    private final PartyDesk desk;
    private final Authority authority;

    PartyProposals(PartyDesk desk, Authority authority) {
        this.desk = desk;
        this.authority = authority;
    }

    /**
     * Documents that name somebody, and who that may be.
     *
     * @param role as what they name them
     * @param candidate id of the organisation, or for inventors of the person
     * @param candidateName how the house knows the candidate
     * @param ground message key: why it is proposed
     * @param documents how many documents it would be confirmed for
     * @param example one of them
     */
    public record Proposal(
            PartyRole role, String name, String normalised, UUID candidate, String candidateName, String ground, int documents, String example) {}

    /** The proposals that wait, those of most documents first. */
    public List<Proposal> waiting(Actor actor) {
        authority.demand(actor, Act.PARTY_CONFIRM, Subject.HOUSE);
        return desk.waiting();
    }

    /** Confirms it for every document it was proposed for. @return how many, or why not */
    public Outcome<Integer> confirm(Actor actor, PartyRole role, String normalised, UUID candidate) {
        authority.demand(actor, Act.PARTY_CONFIRM, Subject.HOUSE);
        return desk.confirm(role, normalised, candidate, actor.requirePerson());
    }

    /** Says that it is somebody else; it is not proposed again. */
    public Outcome<Integer> decline(Actor actor, PartyRole role, String normalised, UUID candidate) {
        authority.demand(actor, Act.PARTY_CONFIRM, Subject.HOUSE);
        return desk.decline(role, normalised, candidate, actor.requirePerson());
    }
}

package home.engineers.organisations.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.evidence.PublicLog;
import home.engineers.evidence.log.LogProof;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.organisations.Act;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import org.springframework.stereotype.Service;

/** The acts of a membership with the proofs that open their leaves in the public log, for whoever may read it. */
@Service
public class MembershipProofs {
    private final Memberships memberships;
    private final MembershipSubjects subjects;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final PublicLog log;

    MembershipProofs(
            Memberships memberships, MembershipSubjects subjects, Authority authority, EvidenceLog evidence, PublicLog log) {
        this.memberships = memberships;
        this.subjects = subjects;
        this.authority = authority;
        this.evidence = evidence;
        this.log = log;
    }

    /**
     * @param number of the leaf
     * @throws Absent where the membership is hidden from the actor, or the act is not of it
     */
    public LogProof of(Actor actor, MembershipId id, long number) {
        authority.demandOrHide(actor, Act.MEMBERSHIP_READ, subjects.of(memberships.find(id).orElseThrow(Absent::new)));
        return evidence.of(id.value()).stream()
                .filter(act -> act.number() == number && number > 0)
                .findFirst()
                .flatMap(act -> log.openedProof(act.number()))
                .orElseThrow(Absent::new);
    }
}

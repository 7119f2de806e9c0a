package home.engineers.programmes.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.evidence.PublicLog;
import home.engineers.evidence.log.LogProof;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.programmes.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts of a case with the proofs that open their leaves in the public log, for the applicant alone, and only acts that
 * the applicant is told of. Once the applicant is erased nobody has them any more; the leaves stay.
 */
@Service
@Transactional(readOnly = true)
public class CaseProofs {
    private final CaseGate gate;
    private final FilingTable filings;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final PublicLog log;

    CaseProofs(CaseGate gate, FilingTable filings, Authority authority, EvidenceLog evidence, PublicLog log) {
        this.gate = gate;
        this.filings = filings;
        this.authority = authority;
        this.evidence = evidence;
        this.log = log;
    }

    /**
     * @param number of the leaf
     * @throws Absent where the case is hidden from the actor or not the actor's own, or the act is not one of it that
     *     applicants are told of
     */
    public LogProof of(Actor actor, String address, long number) {
        ReviewCase one = gate.seen(actor, address);
        if (!opensTo(actor, one)) {
            throw new Absent();
        }
        return evidence.of(one.id().value()).stream()
                .filter(act -> act.number() == number && number > 0 && TimelineReader.isTold(act.kind()))
                .findFirst()
                .flatMap(act -> log.openedProof(act.number()))
                .orElseThrow(Absent::new);
    }

    /** Whether the actor is the applicant, or acts for the unit that is. */
    boolean opensTo(Actor actor, ReviewCase one) {
        return authority.may(actor, Act.CASE_WITHDRAW, one.ofApplicant()) && !filings.of(one.id()).name().isEmpty();
    }
}

package home.engineers.programmes.internal;

import home.engineers.experts.Act;
import home.engineers.experts.conflicts.ConflictRule;
import home.engineers.experts.conflicts.ReadablePath;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which experts are tied to a case, for those who may know: never for whoever applies. */
@Service
@Transactional(readOnly = true)
public class CaseConflicts {
    private final CaseGate gate;
    private final ReviewerPool pool;
    private final ProgrammeShelf shelf;
    private final Authority authority;

    CaseConflicts(CaseGate gate, ReviewerPool pool, ProgrammeShelf shelf, Authority authority) {
        this.gate = gate;
        this.pool = pool;
        this.shelf = shelf;
        this.authority = authority;
    }

    /**
     * @param free how many of the pool have no path to the case
     * @param mayKeep whether the reader may enter and lift ties
     */
    public record Sheet(String address, String number, ConflictRule rule, List<ReadablePath> paths, int free, boolean mayKeep) {}

    /** @throws Absent where there is no such case, or the actor may not know */
    public Sheet sheet(Actor actor, String address) {
        ReviewCase one = gate.seen(actor, address);
        authority.demandOrHide(actor, Act.CONFLICT_READ, one.ofAssociation());
        if (CaseGate.ownCase(actor, one).isPresent()) {
            throw new Absent();
        }
        ReviewerPool.Standing standing = pool.standing(one);
        return new Sheet(
                address, one.number(), shelf.of(one).conflicts(), standing.tied(), standing.free().size(),
                authority.may(actor, Act.CONFLICT_KEEP, one.ofAssociation()));
    }
}

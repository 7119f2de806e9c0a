package home.engineers.programmes.internal;

import home.engineers.experts.conflicts.Conflicts;
import home.engineers.experts.conflicts.TieLifted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.law.Clause;
import home.engineers.programmes.internal.RecusalTable.Tied;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A recusal that the house entered for a tie ends with the tie, once no other path is left between the two: the two who lifted
 * the tie have lifted the recusal. Where one of them is the one concerned or is out of the case too, it stands until two others
 * lift it. Runs in the transaction of the lifting, as work of the house, and does nothing a second time.
 */
@Component
class TiesLifted {
    private final RecusalTable table;
    private final RecusalDesk desk;
    private final CaseTable cases;
    private final CaseMatters matters;
    private final Conflicts conflicts;
    private final InformationBarrier barrier;

    TiesLifted(
            RecusalTable table, RecusalDesk desk, CaseTable cases, CaseMatters matters, Conflicts conflicts, InformationBarrier barrier) {
        this.table = table;
        this.desk = desk;
        this.cases = cases;
        this.matters = matters;
        this.conflicts = conflicts;
        this.barrier = barrier;
    }

    @EventListener
    void on(TieLifted lifted) {
        barrier.asTheHouse(() -> {
            List<Tied> tied = table.tied(lifted.persons());
            tied.forEach(one -> look(one, lifted));
            return tied;
        });
    }

    @Clause(instrument = "mohrss-40-2019", article = "25", rule = "ZC-34")
    private void look(Tied tied, TieLifted lifted) {
        Set<PersonId> two = Set.of(lifted.askedBy(), lifted.decidedBy());
        ReviewCase one = cases.take(tied.caseId());
        boolean mayLift = !two.contains(tied.person()) && !two.contains(one.applicant())
                && two.stream().noneMatch(table.standing(one.id())::contains);
        if (mayLift && conflicts.paths(List.of(tied.person()), matters.of(one)).isEmpty()) {
            desk.lift(one, tied, lifted);
        }
    }
}

package home.engineers.programmes.internal;

import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.time.HouseClock;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawPurpose;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.Stage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cases that wait for the panel of a draw that was void are served by the draw that comes in its place, whoever orders it where. */
@Component
class RepeatedDraws implements DrawPurpose {
    private final CaseDrawTable table;
    private final CaseTable cases;
    private final ProgrammeShelf shelf;
    private final CaseNumbers numbers;
    private final InformationBarrier barrier;
    private final HouseClock clock;

    RepeatedDraws(
            CaseDrawTable table, CaseTable cases, ProgrammeShelf shelf, CaseNumbers numbers, InformationBarrier barrier,
            HouseClock clock) {
        this.table = table;
        this.cases = cases;
        this.shelf = shelf;
        this.numbers = numbers;
        this.barrier = barrier;
        this.clock = clock;
    }

    @Override
    public Optional<Integer> leastWitnesses(DrawId voided) {
        return barrier.asTheHouse(() -> waiting(voided).stream().map(this::witnesses).max(Integer::compare));
    }

    private int witnesses(ReviewCase one) {
        return numbers.whole(Objects.requireNonNull(shelf.of(one).rule(Stage.DRAW).terms().draw()).witnesses(), one);
    }

    @Override
    public void repeated(DrawId voided, DrawId draw) {
        barrier.asTheHouse(() -> {
            List<ReviewCase> served = waiting(voided);
            served.forEach(one -> table.insert(one.id(), draw, clock.instant()));
            return served;
        });
    }

    /** Those that the draw was to serve, that wait still, and for which no other is on its way. */
    private List<ReviewCase> waiting(DrawId voided) {
        List<CaseId> unserved = table.unserved(voided);
        return cases.all(unserved).stream().filter(one -> one.state().at(Stage.DRAW)).toList();
    }
}

package home.engineers.programmes.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.work.ResumableWork;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.internal.Batch.Fate;
import home.engineers.programmes.internal.BatchTable.Next;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries a batch out for whoever ordered it, with the seats that person holds today. Each case has one transaction, in
 * which its line of the batch is ended as well: whatever happens, no case is decided twice.
 */
@Component
class BatchWork implements ResumableWork {
    private final BatchTable table;
    private final CaseDesk desk;
    private final RecusalTable recusals;
    private final ObjectProvider<Seats> seats;
    private final HouseClock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate decision;

    BatchWork(
            BatchTable table,
            CaseDesk desk,
            RecusalTable recusals,
            ObjectProvider<Seats> seats,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.desk = desk;
        this.recusals = recusals;
        this.seats = seats;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.decision = new TransactionTemplate(transactions);
        this.decision.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public boolean carryOut(UUID id, BooleanSupplier stopping) {
        Optional<Batch> found = table.find(id).filter(Batch::running);
        if (found.isEmpty()) {
            return true;
        }
        Batch batch = found.get();
        Actor actor = new Actor(batch.orderedBy(), seats.getObject().of(batch.orderedBy(), clock.today()));
        boolean more = true;
        while (more) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            more = table.running(id) && Boolean.TRUE.equals(whole.execute(status -> one(batch, actor)));
        }
        table.end(id, Batch.State.DONE, clock.instant());
        return true;
    }

    @Override
    public List<UUID> running() {
        return table.running();
    }

    @Override
    public void giveUp(UUID id) {
        table.end(id, Batch.State.STOPPED, clock.instant());
    }

    private boolean one(Batch batch, Actor actor) {
        Optional<Next> next = table.take(batch.id());
        next.ifPresent(item -> {
            Ended ended = ended(batch, actor, item);
            table.end(batch.id(), item.number(), ended.fate(), ended.reasons(), clock.instant());
        });
        return next.isPresent();
    }

    private record Ended(Fate fate, List<Reason> reasons) {}

    /** Out of the actor's reach, or out of their sight by a recusal since the batch was ordered. */
    private static final Ended NOT_THEIRS = new Ended(Fate.HIDDEN, List.of(Reason.of("programmes.batch.notYours")));

    /** What is refused or stale is undone to the savepoint, so that its line can still say so. */
    private Ended ended(Batch batch, Actor actor, Next item) {
        if (recusals.stands(item.address(), batch.orderedBy())) {
            return NOT_THEIRS;
        }
        try {
            Outcome<Done> outcome = decision.execute(savepoint -> {
                Outcome<Done> decided =
                        desk.carryOut(actor, item.address(), item.version(), batch.act(), batch.words());
                if (decided instanceof Refused<Done>) {
                    savepoint.setRollbackOnly();
                }
                return decided;
            });
            return switch (Objects.requireNonNull(outcome)) {
                case Granted<Done> done -> new Ended(Fate.DONE, List.of());
                case Refused<Done>(List<Reason> reasons) -> new Ended(Fate.REFUSED, reasons);
            };
        } catch (OptimisticLockingFailureException changed) {
            return new Ended(Fate.CHANGED, List.of(Reason.of("programmes.batch.changed")));
        } catch (NotPermitted | Absent hidden) {
            return NOT_THEIRS;
        }
    }
}

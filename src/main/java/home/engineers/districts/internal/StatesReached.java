package home.engineers.districts.internal;

import home.engineers.districts.Step;
import home.engineers.districts.StepEntry;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.FoundingAdvanced;
import home.engineers.organisations.FoundingStep;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enters the step behind a founding state that was recorded without it; in the same transaction. */
@Component
class StatesReached {
    private final StepTable table;
    private final StepList list;
    private final IdSource ids;
    private final HouseClock clock;

    StatesReached(StepTable table, StepList list, IdSource ids, HouseClock clock) {
        this.table = table;
        this.list = list;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void advanced(FoundingAdvanced event) {
        FoundingStep reached = event.step();
        Step step = list.leadingTo(reached.state());
        StepEntry known = table.of(reached.district()).get(step.key());
        if (known == null || !known.taken()) {
            StepEntry entry = known != null ? known : new StepEntry(
                    ids.next(), reached.district(), step.key(), null, null, null, null, null, null, null, 0);
            table.save(entry.taken(reached.on(), reached.document().strip(), "", null, clock.instant()));
        }
    }
}

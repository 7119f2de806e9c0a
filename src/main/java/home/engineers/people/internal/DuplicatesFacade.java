package home.engineers.people.internal;

import home.engineers.kernel.authority.Actor;
import home.engineers.people.Duplicates;
import home.engineers.people.internal.DuplicateTable.State;
import home.engineers.people.rules.Likeness.Ground;
import java.util.List;
import org.springframework.stereotype.Service;

/** Answers other modules about suspected duplicates and merges. */
@Service
class DuplicatesFacade implements Duplicates {
    private final DuplicateDesk desk;
    private final MergeReading reading;

    DuplicatesFacade(DuplicateDesk desk, MergeReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @Override
    public Suspected suspected(Actor actor, String state, int page) {
        DuplicateDesk.Listing listing = desk.list(actor, State.of(state), page);
        return new Suspected(listing.lines().stream().map(line -> pair(line.pair())).toList(), listing.wider());
    }

    private static Pair pair(DuplicateTable.Pair one) {
        return new Pair(
                one.id(), one.first(), one.second(), one.grounds().stream().map(Ground::wire).toList(), one.weight(),
                one.state().wire(), one.foundAt(), one.why());
    }

    @Override
    public List<Merged> merged(Actor actor, int page) {
        return reading.list(actor, page).lines().stream()
                .map(MergeReading.MergeLine::merge)
                .map(one -> new Merged(one.id(), one.kept(), one.merged(), one.mergedAt(), one.undoUntil(), one.undoneAt()))
                .toList();
    }
}

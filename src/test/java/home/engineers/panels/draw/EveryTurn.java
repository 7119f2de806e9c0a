package home.engineers.panels.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Lets a selection take every turn that chance could give it, and counts what comes out, each with its exact weight. */
final class EveryTurn implements Chance {
    private final List<Long> turns = new ArrayList<>();
    private final List<Long> bounds = new ArrayList<>();
    private int place;

    private EveryTurn() {}

    /** How often out of {@code unit} each outcome comes out; the unit must be divisible by the product of all bounds met. */
    static <T extends Comparable<T>> Map<T, Long> outcomes(long unit, Function<Chance, List<T>> selection) {
        Map<T, Long> found = new TreeMap<>();
        EveryTurn chance = new EveryTurn();
        do {
            chance.place = 0;
            List<T> outcome = selection.apply(chance);
            long product = chance.bounds.stream().reduce(1L, Math::multiplyExact);
            if (unit % product != 0) {
                throw new IllegalArgumentException(unit + " is no multiple of " + product);
            }
            outcome.forEach(one -> found.merge(one, unit / product, Long::sum));
        } while (chance.further());
        return found;
    }

    @Override
    public long below(long bound) {
        if (place == turns.size()) {
            turns.add(0L);
            bounds.add(bound);
        }
        return turns.get(place++);
    }

    private boolean further() {
        while (!turns.isEmpty()) {
            int last = turns.size() - 1;
            if (turns.get(last) + 1 < bounds.get(last)) {
                turns.set(last, turns.get(last) + 1);
                return true;
            }
            turns.removeLast();
            bounds.removeLast();
        }
        return false;
    }
}

package home.engineers.panels.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One panel, drawn from a lottery on one stream, and those who come in its members' places on the same stream. */
public final class Selection {
    private final Lottery lottery;
    private final Chance chance;
    private final List<String> panel;
    private final Set<String> everDrawn;

    private Selection(Lottery lottery, Chance chance, List<String> panel) {
        this.lottery = lottery;
        this.chance = chance;
        this.panel = panel;
        this.everDrawn = new HashSet<>(panel);
    }

    /** Draws: the composition first, then stratum by stratum. */
    public static Selection draw(Lottery lottery, Chance chance) {
        Composition composition = composition(lottery, chance.below(lottery.weight()));
        List<String> panel = new ArrayList<>(lottery.size());
        for (int i = 0; i < lottery.strata().size(); i++) {
            panel.addAll(some(lottery.strata().get(i).experts(), composition.counts().get(i), chance));
        }
        return new Selection(lottery, chance, panel);
    }

    /** The members as they sit now, each in the place of the one before. */
    public List<String> panel() {
        return List.copyOf(panel);
    }

    /** Who could come in this member's place: never drawn yet, and every quota kept with them; ascending. */
    public List<String> successors(String leaving) {
        int[] counts = new int[lottery.strata().size()];
        panel.forEach(member -> counts[lottery.stratumOf(member)]++);
        counts[lottery.stratumOf(leaving)]--;
        List<String> successors = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            counts[i]++;
            if (lottery.keeps(counts)) {
                lottery.strata().get(i).experts().stream().filter(expert -> !everDrawn.contains(expert)).forEach(successors::add);
            }
            counts[i]--;
        }
        return successors.stream().sorted().toList();
    }

    /**
     * Draws one in a member's place; empty, and nothing taken from the stream, where nobody could come.
     *
     * @throws IllegalArgumentException where nobody of this name sits on the panel
     */
    public Optional<String> replace(String leaving) {
        int place = panel.indexOf(leaving);
        if (place < 0) {
            throw new IllegalArgumentException("not on the panel: " + leaving);
        }
        List<String> successors = successors(leaving);
        if (successors.isEmpty()) {
            return Optional.empty();
        }
        String successor = successors.get(Math.toIntExact(chance.below(successors.size())));
        panel.set(place, successor);
        everDrawn.add(successor);
        return Optional.of(successor);
    }

    private static Composition composition(Lottery lottery, long number) {
        long passed = 0;
        for (Composition composition : lottery.compositions()) {
            passed += composition.weight();
            if (number < passed) {
                return composition;
            }
        }
        throw new IllegalStateException("a number beyond the weights");
    }

    /** The first places of a shuffle by Fisher and Yates that is stopped when enough are chosen. */
    private static List<String> some(List<String> experts, int count, Chance chance) {
        List<String> order = new ArrayList<>(experts);
        for (int i = 0; i < count; i++) {
            java.util.Collections.swap(order, i, i + Math.toIntExact(chance.below(order.size() - i)));
        }
        return order.subList(0, count);
    }
}

package home.engineers.panels.assignment.solving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An irreducible set of bounds that no circulation keeps: bounds are taken up one after the other until one cannot be met; of
 * those that stand in its way each is left out in turn, and stays out where the rest is still impossible (deletion filter).
 */
final class Contradictions {
    /** Stands for a side on which a tightening says nothing. */
    static final int SILENT = -1;

    /**
     * Narrower bounds of an arc. No side of an arc is narrowed by two.
     *
     * @param lower or {@link #SILENT}
     * @param upper or {@link #SILENT}
     */
    record Tightening(int arc, int lower, int upper) {}

    private final FlowNetwork network;
    private final List<Tightening> all;
    private final Repair repair;
    private final int[] freeLower;
    private final int[] freeUpper;

    /** @param network closed, without flow, with the widest bounds, all of which allow none */
    Contradictions(FlowNetwork network, List<Tightening> all) {
        this.network = network;
        this.all = all;
        this.repair = new Repair(network);
        this.freeLower = all.stream().mapToInt(one -> network.lower(one.arc())).toArray();
        this.freeUpper = all.stream().mapToInt(one -> network.upper(one.arc())).toArray();
    }

    /** @return the numbers of the tightenings, ascending; empty where all can be kept */
    List<Integer> irreducible() {
        List<Integer> taken = new ArrayList<>();
        for (int number : inOrder()) {
            tighten(number);
            taken.add(number);
            if (!repair.raise(all.get(number).arc())) {
                return filtered(taken, number);
            }
        }
        return List.of();
    }

    /** What raises nothing first, then what settles an arc from both sides: so no flow ever stands above a bound taken up later. */
    private List<Integer> inOrder() {
        return IntStream.range(0, all.size()).boxed().sorted(Comparator.comparing(number -> stage(all.get(number)))).toList();
    }

    private static int stage(Tightening one) {
        if (one.lower() == SILENT) {
            return 0;
        }
        return one.upper() == SILENT ? 2 : 1;
    }

    private List<Integer> filtered(List<Integer> taken, int failing) {
        List<Integer> members = new ArrayList<>();
        for (int number : taken) {
            if (repair.reached(network.tail(all.get(number).arc())) != repair.reached(network.head(all.get(number).arc()))) {
                members.add(number);
            } else {
                relax(number);
            }
        }
        int arc = all.get(failing).arc();
        repair.lookBack(network.tail(arc));
        List<Integer> needed = new ArrayList<>();
        for (int number : members) {
            if (number == failing || isNeeded(number, arc)) {
                needed.add(number);
            }
        }
        return needed.stream().sorted().toList();
    }

    /**
     * Whether there is an answer without it; where there is none, it stays out. It bars nothing any more, or what does not lead to
     * the goal: none. It bars what does, and one unit is lacking: there is one. Where more are lacking, it is tried.
     */
    private boolean isNeeded(int number, int failing) {
        int arc = all.get(number).arc();
        boolean out = repair.reached(network.tail(arc));
        int beyond = out ? network.head(arc) : network.tail(arc);
        relax(number);
        if (repair.reached(network.head(arc)) == out) {
            repair.lookBack(network.tail(failing));
            return false;
        }
        if (network.residual(2 * arc + (out ? 0 : 1)) <= 0) {
            return false;
        }
        if (!repair.leads(beyond)) {
            repair.reachOn(beyond);
            return false;
        }
        if (network.lower(failing) - network.flow(failing) > 1) {
            int mark = repair.mark();
            if (!repair.raise(failing)) {
                repair.lookBack(network.tail(failing));
                return false;
            }
            repair.undo(mark);
        }
        tighten(number);
        return true;
    }

    private void tighten(int number) {
        Tightening one = all.get(number);
        if (one.lower() != SILENT) {
            network.setLower(one.arc(), one.lower());
        }
        if (one.upper() != SILENT) {
            network.setUpper(one.arc(), one.upper());
        }
    }

    private void relax(int number) {
        Tightening one = all.get(number);
        if (one.lower() != SILENT) {
            network.setLower(one.arc(), freeLower[number]);
        }
        if (one.upper() != SILENT) {
            network.setUpper(one.arc(), freeUpper[number]);
        }
    }
}

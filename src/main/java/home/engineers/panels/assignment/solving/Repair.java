package home.engineers.panels.assignment.solving;

import java.util.Arrays;

/**
 * Raises the flow of an arc to its lower bound, unit by unit, along paths that lead from its head back to its tail. Where no
 * such path is left, what can be reached from the head shows why: all that leads out of there is full, all that leads into it
 * carries its least (Hoffman's circulation theorem, 1960).
 */
final class Repair {
    private static final int NOT = -1;
    private static final int START = -2;

    private final FlowNetwork network;
    private final int[] by;
    private final boolean[] within;
    private final boolean[] leads;
    private final int[] stack;
    private int[] pushed = new int[64];
    private int pushes;

    /** @param network closed, its flow a circulation */
    Repair(FlowNetwork network) {
        this.network = network;
        this.by = new int[network.nodes()];
        this.within = new boolean[network.nodes()];
        this.leads = new boolean[network.nodes()];
        this.stack = new int[network.nodes()];
    }

    /** @return whether the arc has come to its lower bound */
    boolean raise(int arc) {
        while (network.flow(arc) < network.lower(arc)) {
            Arrays.fill(by, NOT);
            by[network.head(arc)] = START;
            if (network.residual(2 * arc) <= 0 || !reach(network.head(arc), network.tail(arc))) {
                for (int node = 0; node < by.length; node++) {
                    within[node] = by[node] != NOT;
                }
                return false;
            }
            push(2 * arc);
            for (int node = network.tail(arc); node != network.head(arc); node = network.from(by[node])) {
                push(by[node]);
            }
        }
        return true;
    }

    /** Whether a node could be reached when raising failed last, or since by {@link #reachOn}. */
    boolean reached(int node) {
        return within[node];
    }

    /** Goes on from a node that has come within reach. */
    void reachOn(int start) {
        spread(start, within, 0);
    }

    /** Depth first: the last half of a node leads on to the goal where it may. */
    private boolean reach(int start, int goal) {
        stack[0] = start;
        int depth = 1;
        while (depth > 0) {
            int node = stack[--depth];
            for (int place = network.firstLeaving(node); place < network.firstLeaving(node + 1); place++) {
                int half = network.leaving(place);
                int to = network.to(half);
                if (by[to] == NOT && network.residual(half) > 0) {
                    by[to] = half;
                    if (to == goal) {
                        return true;
                    }
                    stack[depth++] = to;
                }
            }
        }
        return false;
    }

    /** Finds from where a node can be reached, to be asked by {@link #leads}. */
    void lookBack(int goal) {
        Arrays.fill(leads, false);
        spread(goal, leads, 1);
    }

    /** @param against 0 along the halves with room, 1 against them */
    private void spread(int start, boolean[] marked, int against) {
        if (marked[start]) {
            return;
        }
        marked[start] = true;
        stack[0] = start;
        int depth = 1;
        while (depth > 0) {
            int node = stack[--depth];
            for (int place = network.firstLeaving(node); place < network.firstLeaving(node + 1); place++) {
                int half = network.leaving(place);
                int other = network.to(half);
                if (!marked[other] && network.residual(half ^ against) > 0) {
                    marked[other] = true;
                    stack[depth++] = other;
                }
            }
        }
    }

    boolean leads(int node) {
        return leads[node];
    }

    private void push(int half) {
        network.push(half, 1);
        if (pushes == pushed.length) {
            pushed = Arrays.copyOf(pushed, pushes * 2);
        }
        pushed[pushes++] = half;
    }

    /** Where the flow stands now, to come back to. */
    int mark() {
        return pushes;
    }

    /** Takes back what was pushed since. */
    void undo(int mark) {
        while (pushes > mark) {
            network.push(pushed[--pushes], -1);
        }
    }
}

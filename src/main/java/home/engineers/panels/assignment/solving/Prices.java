package home.engineers.panels.assignment.solving;

import java.util.Arrays;

/**
 * Makes a circulation one of the least cost, and proves it. Prices of nodes are lowered as long as some half with room is
 * cheaper than the prices at its ends say (label correcting); where that goes round in a circle, pushing along the circle
 * makes the whole cheaper. When nothing is left to lower, no circulation costs less (complementary slackness: Ahuja, Magnanti,
 * Orlin, Network Flows, 1993, theorem 9.3). All of it in whole numbers.
 */
final class Prices {
    private static final int NONE = -1;

    private final FlowNetwork network;
    private final Costs costs;
    private final long[] high;
    private final long[] low;
    private final int[] by;
    private final int[] waiting;
    private final boolean[] waits;
    private int first;
    private int many;

    /** @param network closed, its flow a circulation within its bounds */
    Prices(FlowNetwork network, Costs costs) {
        this.network = network;
        this.costs = costs;
        int nodes = network.nodes();
        this.high = new long[nodes];
        this.low = new long[nodes];
        this.by = new int[nodes];
        this.waiting = new int[nodes];
        this.waits = new boolean[nodes];
    }

    /** @return how many circles made it cheaper: 0 where it was one of the least cost already */
    int improve() {
        Arrays.fill(by, NONE);
        for (int node = 0; node < network.nodes(); node++) {
            enqueue(node);
        }
        int circles = 0;
        for (int onCircle = settle(); onCircle != NONE; onCircle = settle()) {
            pushRound(onCircle);
            circles++;
        }
        return circles;
    }

    /** Whether no half with room is cheaper than the prices say: then no circulation costs less. */
    boolean prove() {
        for (int half = 0; half < 2 * network.arcs(); half++) {
            if (network.residual(half) > 0 && lowers(half)) {
                return false;
            }
        }
        return true;
    }

    /** @return a node on a circle along which the circulation gets cheaper, or none when all prices are settled */
    private int settle() {
        int sinceChecked = 0;
        while (many > 0) {
            int node = dequeue();
            for (int place = network.firstLeaving(node); place < network.firstLeaving(node + 1); place++) {
                int half = network.leaving(place);
                if (network.residual(half) > 0 && lowers(half)) {
                    lower(half);
                    if (++sinceChecked >= network.nodes()) {
                        sinceChecked = 0;
                        int onCircle = circle();
                        if (onCircle != NONE) {
                            enqueue(node);
                            return onCircle;
                        }
                    }
                }
            }
        }
        return NONE;
    }

    private boolean lowers(int half) {
        int from = network.from(half);
        int to = network.to(half);
        long lowSum = low[from] + lowCost(half);
        long highSum = high[from] + highCost(half) + (lowSum >> Costs.LOW_BITS);
        return highSum < high[to] || highSum == high[to] && (lowSum & Costs.LOW) < low[to];
    }

    private void lower(int half) {
        int from = network.from(half);
        int to = network.to(half);
        long lowSum = low[from] + lowCost(half);
        high[to] = high[from] + highCost(half) + (lowSum >> Costs.LOW_BITS);
        low[to] = lowSum & Costs.LOW;
        by[to] = half;
        enqueue(to);
    }

    private long highCost(int half) {
        return (half & 1) == 0 ? costs.high(half >> 1) : -costs.high(half >> 1);
    }

    private long lowCost(int half) {
        return (half & 1) == 0 ? costs.low(half >> 1) : -costs.low(half >> 1);
    }

    private void enqueue(int node) {
        if (!waits[node]) {
            waits[node] = true;
            waiting[(first + many++) % waiting.length] = node;
        }
    }

    private int dequeue() {
        int node = waiting[first];
        first = (first + 1) % waiting.length;
        many--;
        waits[node] = false;
        return node;
    }

    /** @return a node whose price goes back to itself, or none */
    private int circle() {
        int[] seenFrom = new int[network.nodes()];
        for (int start = 0; start < network.nodes(); start++) {
            int node = start;
            while (node != NONE && seenFrom[node] == 0) {
                seenFrom[node] = start + 1;
                node = by[node] == NONE ? NONE : network.from(by[node]);
            }
            if (node != NONE && seenFrom[node] == start + 1) {
                return node;
            }
        }
        return NONE;
    }

    private void pushRound(int start) {
        int room = Integer.MAX_VALUE;
        int node = start;
        do {
            room = Math.min(room, network.residual(by[node]));
            node = network.from(by[node]);
        } while (node != start);
        do {
            int half = by[node];
            network.push(half, room);
            by[node] = NONE;
            enqueue(node);
            node = network.from(half);
        } while (node != start);
    }
}

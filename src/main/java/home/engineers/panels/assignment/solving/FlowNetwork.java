package home.engineers.panels.assignment.solving;

import java.util.Arrays;

/**
 * Nodes and arcs with whole lower and upper bounds, and a circulation on them: what flows into a node flows out of it. Each
 * arc has two halves, along it ({@code 2 * arc}) and against it ({@code 2 * arc + 1}), on which flow can be pushed as far as
 * its bounds allow (the residual network).
 */
final class FlowNetwork {
    private final int nodes;
    private int arcs;
    private int[] tail;
    private int[] head;
    private int[] lower;
    private int[] upper;
    private int[] flow;
    private int[] firstLeaving = new int[0];
    private int[] leaving = new int[0];

    FlowNetwork(int nodes, int arcsForeseen) {
        this.nodes = nodes;
        this.tail = new int[arcsForeseen];
        this.head = new int[arcsForeseen];
        this.lower = new int[arcsForeseen];
        this.upper = new int[arcsForeseen];
        this.flow = new int[arcsForeseen];
    }

    /** @return the number of the new arc, from 0 */
    int arc(int from, int to, int least, int most) {
        if (arcs == tail.length) {
            int longer = arcs * 2 + 16;
            tail = Arrays.copyOf(tail, longer);
            head = Arrays.copyOf(head, longer);
            lower = Arrays.copyOf(lower, longer);
            upper = Arrays.copyOf(upper, longer);
            flow = Arrays.copyOf(flow, longer);
        }
        tail[arcs] = from;
        head[arcs] = to;
        lower[arcs] = least;
        upper[arcs] = most;
        return arcs++;
    }

    int nodes() {
        return nodes;
    }

    int arcs() {
        return arcs;
    }

    int tail(int arc) {
        return tail[arc];
    }

    int head(int arc) {
        return head[arc];
    }

    int lower(int arc) {
        return lower[arc];
    }

    int upper(int arc) {
        return upper[arc];
    }

    int flow(int arc) {
        return flow[arc];
    }

    void setLower(int arc, int least) {
        lower[arc] = least;
    }

    void setUpper(int arc, int most) {
        upper[arc] = most;
    }

    void setFlow(int arc, int units) {
        flow[arc] = units;
    }

    /** How much more can be pushed on a half. */
    int residual(int half) {
        int arc = half >> 1;
        return (half & 1) == 0 ? upper[arc] - flow[arc] : flow[arc] - lower[arc];
    }

    void push(int half, int units) {
        flow[half >> 1] += (half & 1) == 0 ? units : -units;
    }

    int from(int half) {
        return (half & 1) == 0 ? tail[half >> 1] : head[half >> 1];
    }

    int to(int half) {
        return (half & 1) == 0 ? head[half >> 1] : tail[half >> 1];
    }

    /** The halves that leave a node stand in {@link #leaving} from here up to where those of the next node begin. */
    int firstLeaving(int node) {
        return firstLeaving[node];
    }

    int leaving(int place) {
        return leaving[place];
    }

    /** To be called when all arcs are there, before halves are asked by node. */
    void close() {
        firstLeaving = new int[nodes + 1];
        for (int arc = 0; arc < arcs; arc++) {
            firstLeaving[tail[arc] + 1]++;
            firstLeaving[head[arc] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            firstLeaving[node + 1] += firstLeaving[node];
        }
        leaving = new int[2 * arcs];
        int[] next = firstLeaving.clone();
        for (int arc = 0; arc < arcs; arc++) {
            leaving[next[tail[arc]]++] = 2 * arc;
            leaving[next[head[arc]]++] = 2 * arc + 1;
        }
    }
}

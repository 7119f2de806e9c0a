package home.engineers.panels.assignment.solving;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;

/** Finds a circulation, by OR-Tools. Lower bounds become what nodes have to give and to get. */
final class MinCostCirculation {
    private static final int SAFE_BITS = 62;
    private static final int COARSER = 4;

    static {
        Loader.loadNativeLibraries();
    }

    private final FlowNetwork network;
    private final MinCostFlow flow;
    private final int[] arcs;

    private MinCostCirculation(FlowNetwork network, Costs costs, int without) {
        this.network = network;
        this.flow = new MinCostFlow(network.nodes(), network.arcs());
        this.arcs = new int[network.arcs()];
        long[] supplies = new long[network.nodes()];
        for (int arc = 0; arc < arcs.length; arc++) {
            int room = network.upper(arc) - network.lower(arc);
            arcs[arc] = room == 0
                    ? -1
                    : flow.addArcWithCapacityAndUnitCost(
                            network.tail(arc), network.head(arc), room, costs.rounded(arc, without));
            supplies[network.tail(arc)] -= network.lower(arc);
            supplies[network.head(arc)] += network.lower(arc);
        }
        for (int node = 0; node < supplies.length; node++) {
            flow.setNodeSupply(node, supplies[node]);
        }
    }

    /**
     * Sets the flow of the network to one within its bounds, and of the least cost as far as OR-Tools can count; where costs
     * are too fine for it, their last bits are left out and {@link Prices} has to do the rest.
     *
     * @param network whose lower bounds are nowhere above the upper ones
     * @return whether there is one
     */
    static boolean found(FlowNetwork network, Costs costs) {
        int nodeBits = Integer.SIZE - Integer.numberOfLeadingZeros(network.nodes() + 1);
        int without = Math.max(0, costs.bits() - (SAFE_BITS - 2 * nodeBits));
        while (true) {
            MinCostCirculation one = new MinCostCirculation(network, costs, without);
            try {
                MinCostFlowBase.Status status = one.flow.solve();
                switch (status) {
                    case OPTIMAL -> {
                        one.keep();
                        return true;
                    }
                    case INFEASIBLE -> {
                        return false;
                    }
                    case BAD_COST_RANGE -> without += COARSER;
                    case NOT_SOLVED, FEASIBLE, UNBALANCED, BAD_RESULT ->
                        throw new IllegalStateException("no circulation was looked for: " + status);
                }
            } finally {
                one.flow.delete();
            }
        }
    }

    private void keep() {
        for (int arc = 0; arc < arcs.length; arc++) {
            int above = arcs[arc] < 0 ? 0 : (int) flow.getFlow(arcs[arc]);
            network.setFlow(arc, network.lower(arc) + above);
        }
    }
}

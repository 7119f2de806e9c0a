package home.engineers.votes.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What in a box points at stuffing. Three looks, each with a third of {@link #FALSE_ALARM}: bursts in time, networks and
 * devices. Each look asks many questions and divides its third by how many it asks (Bonferroni: Dunn, Journal of the
 * American Statistical Association 56, 1961), so that the chance that a report on honest votes names any cluster at all is
 * at most {@link #FALSE_ALARM}. The method stands in {@code docs/public-vote.md}.
 *
 * @param tests how many questions were asked
 * @param clusters the least likely first
 */
public record ForensicReport(long tests, List<Cluster> clusters) {
    /** The most that the share of reports on honest votes with a false alarm may be. */
    public static final double FALSE_ALARM = 0.01;

    /** A cluster has at least as many, and at least twice as many as the rest lets expect. */
    static final int LEAST = 5;

    static final double TIMES = 2;

    public ForensicReport {
        clusters = List.copyOf(clusters);
    }

    /** @param rows in the order of the box */
    public static ForensicReport of(List<CastRow> rows) {
        double third = FALSE_ALARM / Cluster.Kind.values().length;
        List<ForensicReport> looks = List.of(
                TimeScan.of(rows, third),
                GroupScan.of(rows, Cluster.Kind.NETWORK, third),
                GroupScan.of(rows, Cluster.Kind.DEVICE, third));
        List<Cluster> clusters = new ArrayList<>();
        looks.forEach(look -> clusters.addAll(look.clusters()));
        clusters.sort(Comparator.comparingDouble(Cluster::chance)
                .thenComparing(Cluster::kind).thenComparing(Cluster::candidate).thenComparing(one -> String.valueOf(one.trace())));
        return new ForensicReport(looks.stream().mapToLong(ForensicReport::tests).sum(), clusters);
    }

    /** As many of those drawn as the share of the rest lets expect. */
    static double expected(int all, int marked, int drawn, int observed) {
        return all == drawn ? drawn : drawn * (double) (marked - observed) / (all - drawn);
    }

    /** Whether so many are enough to be called a cluster at all. */
    static boolean stands(int observed, double expected) {
        return observed >= LEAST && observed >= TIMES * expected;
    }
}

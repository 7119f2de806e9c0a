package home.engineers.bench;

import home.engineers.votes.rules.CastRow;
import home.engineers.votes.rules.Cluster;
import home.engineers.votes.rules.ForensicReport;
import home.engineers.votes.rules.InventedVoters;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/** How often the forensic report alarms on honest votes, how often it finds what was planted, and how long it takes. */
final class VoteForensicsBenchmark implements Benchmark {
    private static final int HONEST_BOXES = 2_000;
    private static final int PLANTED_BOXES = 200;
    private static final int VOTERS = 1_500;
    private static final int MANY_VOTERS = 200_000;

    @Override
    public String name() {
        return "vote-forensics";
    }

    @Override
    public String says() {
        return "reports on invented boxes of " + VOTERS + " voters over six days: false alarms on honest votes, planted fraud found";
    }

    @Override
    public void run(Consumer<Figure> to) {
        to.accept(new Figure(
                "honest boxes with any alarm, of " + HONEST_BOXES,
                share(HONEST_BOXES, seed -> !ForensicReport.of(InventedVoters.honest(seed, VOTERS)).clusters().isEmpty()), "%",
                100 * ForensicReport.FALSE_ALARM));
        for (int planted : List.of(60, 25, 10, 6)) {
            to.accept(Figure.recorded(
                    planted + " votes planted within ten minutes: found",
                    share(PLANTED_BOXES, seed -> found(InventedVoters.withBurst(seed, VOTERS, planted), Cluster.Kind.TIME, 7)), "%"));
        }
        for (int planted : List.of(30, 12, 8, 6)) {
            to.accept(Figure.recorded(
                    planted + " voters planted from one network over six days: found",
                    share(PLANTED_BOXES, seed -> found(InventedVoters.withDrip(seed, VOTERS, planted), Cluster.Kind.NETWORK, 9)), "%"));
        }
        List<CastRow> many = InventedVoters.withBurst(1, MANY_VOTERS, 2_000);
        long begun = System.nanoTime();
        ForensicReport.of(many);
        to.accept(Figure.recorded("a report on %,d votes".formatted(many.size()), (System.nanoTime() - begun) / 1e9, "s"));
    }

    private static boolean found(List<CastRow> rows, Cluster.Kind kind, int candidate) {
        return ForensicReport.of(rows).clusters().stream().anyMatch(one -> one.kind() == kind && one.candidate() == candidate);
    }

    private static double share(int boxes, LongPredicate holds) {
        return 100.0 * LongStream.range(100_000, 100_000 + boxes).filter(holds).count() / boxes;
    }
}

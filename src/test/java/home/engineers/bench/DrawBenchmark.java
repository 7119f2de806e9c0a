package home.engineers.bench;

import home.engineers.panels.draw.Announcement;
import home.engineers.panels.draw.Candidate;
import home.engineers.panels.draw.DrawHash;
import home.engineers.panels.draw.DrawRecord;
import home.engineers.panels.draw.DrawReplay;
import home.engineers.panels.draw.LotteryResult;
import home.engineers.panels.draw.Pools;
import home.engineers.panels.draw.Quota;
import home.engineers.panels.draw.ReplayResult;
import home.engineers.panels.draw.Share;
import home.engineers.panels.draw.solving.Lotteries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Makes lotteries, draws from them and replays what is published: with disjoint quotas, and with four attributes that overlap. */
final class DrawBenchmark implements Benchmark {
    private static final int SIZE = 25;
    private static final long SEED = 20_261_127;
    private static final double DISJOINT_LIMIT = 1;
    private static final double OVERLAPPING_LIMIT = 60;
    private static final int SPECIALTIES = 12;
    private static final int DISTRICTS = 38;
    private static final int LEVELS = 3;

    @Override
    public String name() {
        return "draw";
    }

    @Override
    public String says() {
        return "seconds from pool and quotas to a panel of 25 and its record, and to replay that";
    }

    @Override
    public void run(Consumer<Figure> to) {
        measure("25 of 5,000, specialties disjoint", disjoint(5_000), specialties(), DISJOINT_LIMIT, to);
        for (int pool : List.of(500, 2_000)) {
            measure(
                    String.format("25 of %,d, four attributes", pool), overlapping(pool), everything(pool / 4),
                    OVERLAPPING_LIMIT, to);
        }
    }

    private static void measure(
            String what, List<Candidate> pool, List<Quota> quotas, double limit, Consumer<Figure> to) {
        long begun = System.nanoTime();
        LotteryResult.Made made = switch (Lotteries.of(SIZE, quotas, pool, System::nanoTime, part -> {})) {
            case LotteryResult.Made found -> found;
            case LotteryResult.Impossible no -> throw new IllegalStateException("contradictions: " + no.contradictions());
        };
        String text = record(made).text();
        to.accept(new Figure(what + ": lottery and draw", (System.nanoTime() - begun) / 1e9, "s", limit));
        begun = System.nanoTime();
        if (!(DrawReplay.of(text) instanceof ReplayResult.Same)) {
            throw new IllegalStateException("the record does not replay");
        }
        to.accept(Figure.recorded(what + ": replay", (System.nanoTime() - begun) / 1e9, "s"));
        List<Share> chances = made.lottery().probabilities().stream().sorted(Comparator.naturalOrder()).toList();
        to.accept(Figure.recorded(what + ": quotas", quotas.size(), ""));
        to.accept(Figure.recorded(what + ": strata", chances.size(), ""));
        to.accept(Figure.recorded(what + ": compositions", made.lottery().compositions().size(), ""));
        to.accept(Figure.recorded(what + ": lowest chance", chances.getFirst().asDouble() * 100, "%"));
        to.accept(Figure.recorded(what + ": no lottery has a lowest chance above", made.atMost() * 100, "%"));
        to.accept(Figure.recorded(what + ": highest chance", chances.getLast().asDouble() * 100, "%"));
        to.accept(Figure.recorded(what + ": record", text.length() / 1024.0, "KiB"));
    }

    private static DrawRecord record(LotteryResult.Made made) {
        String draw = "0193a0c0-0000-7000-8000-000000000001";
        String secret = "5e".repeat(DrawHash.BYTES);
        String value = "a7".repeat(DrawHash.BYTES);
        Instant at = Instant.EPOCH;
        Announcement announcement = new Announcement(
                draw, "虚构的评审委员会", made.lottery(), List.of(), DrawHash.serverCommitment(draw, secret), List.of("虚构的见证人"), at, at,
                at, null);
        return DrawRecord.drawn(
                announcement,
                List.of(new DrawRecord.Committed(1, DrawHash.witnessCommitment(announcement.hash(), 1, value), at)),
                secret,
                List.of(new DrawRecord.Revealed(1, value, at)));
    }

    private static List<Candidate> disjoint(int pool) {
        return Pools.of(pool, Map.of("specialty", SPECIALTIES), new SplittableRandom(SEED));
    }

    private static List<Candidate> overlapping(int pool) {
        return Pools.of(
                pool, Map.of("specialty", SPECIALTIES, "employer", pool / 4, "district", DISTRICTS, "level", LEVELS),
                new SplittableRandom(SEED));
    }

    private static List<Quota> specialties() {
        List<Quota> quotas = new ArrayList<>();
        for (int i = 0; i < SPECIALTIES; i++) {
            quotas.add(new Quota("specialty", Pools.value("specialty", i), i < 5 ? 3 : 0, 4));
        }
        return quotas;
    }

    private static List<Quota> everything(int employers) {
        List<Quota> quotas = new ArrayList<>(specialties());
        for (int i = 0; i < employers; i++) {
            quotas.add(new Quota("employer", Pools.value("employer", i), 0, 1));
        }
        for (int i = 0; i < DISTRICTS; i++) {
            quotas.add(new Quota("district", Pools.value("district", i), 0, 2));
        }
        quotas.add(new Quota("level", Pools.value("level", 0), 10, SIZE));
        quotas.add(new Quota("level", Pools.value("level", 1), 5, 12));
        quotas.add(new Quota("level", Pools.value("level", 2), 0, 8));
        return quotas;
    }
}

package home.engineers.bench;

import home.engineers.evidence.EvidenceLog;
import home.engineers.evidence.PublicLog;
import home.engineers.evidence.internal.Sequencer;
import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.GrowingTree;
import home.engineers.evidence.log.Hash;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogProof;
import home.engineers.evidence.log.Tile;
import home.engineers.evidence.log.VerifierKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/** The public log: acts appended by batches until each has its place under a signed head, and proofs in a large log. */
final class LogBenchmark implements Benchmark {
    private static final int BATCH = 1_000;
    private static final int BATCHES = 100;
    private static final int WARM_UP = 20;
    private static final double ACTS_A_SECOND = 10_000;
    private static final long LARGE = 10_000_000;
    private static final int AT_ONCE = 1 << 16;
    private static final int PROOFS = 2_000;
    private static final double PROOF_MILLIS = 5;

    @Override
    public String name() {
        return "log";
    }

    @Override
    public String says() {
        return "official acts appended by batches of 1,000 until they stand in the signed tree, and proofs in a log of 10,000,000 leaves";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        try (OpenHouse house = new OpenHouse()) {
            append(house, WARM_UP);
            double seconds = append(house, BATCHES);
            double acts = (double) BATCH * BATCHES;
            to.accept(new Figure("10,000 acts appended and sequenced", seconds / acts * ACTS_A_SECOND, "s", 1));
            to.accept(Figure.recorded("acts in a second", acts / seconds, ""));
            grow(house.part(JdbcClient.class));
            house.part(Sequencer.class).sequence();
            prove(house.part(PublicLog.class), to);
        }
    }

    private static double append(OpenHouse house, int batches) {
        EvidenceLog log = house.part(EvidenceLog.class);
        TransactionTemplate transaction = house.part(TransactionTemplate.class);
        long begun = System.nanoTime();
        for (int batch = 0; batch < batches; batch++) {
            List<EvidenceLog.Act> acts = IntStream.range(0, BATCH)
                    .mapToObj(turn -> new EvidenceLog.Act(
                            "membership-renewed", UUID.randomUUID(), Map.of("from", "2026-01-01", "to", "2026-12-31", "turn", turn)))
                    .toList();
            transaction.executeWithoutResult(status -> log.append(acts));
        }
        house.part(Sequencer.class).sequence();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Fills the log up by leaves of invented acts, as the sequencer would, without their entries. */
    private static void grow(JdbcClient jdbc) throws IOException, LogFault {
        long size = jdbc.sql("select size from evidence_tree").query(Long.class).single();
        GrowingTree tree = new GrowingTree(size, tile -> jdbc.sql("select hashes from evidence_tile where level = ? and place = ?")
                .params(tile.level(), tile.index())
                .query((row, at) -> Arrays.copyOf(row.getBytes(1), tile.width() * Hash.LENGTH))
                .single());
        while (tree.size() < LARGE) {
            long from = tree.size();
            long upTo = Math.min(LARGE, from + AT_ONCE);
            for (long number = from + 1; number <= upTo; number++) {
                tree.add(Hash.leaf(invented(number)));
            }
            jdbc.sql("""
                    insert into evidence_leaf (number, entry, leaf)
                    select n, -n, sha256(int8send(n)) from generate_series(:first, :last) n""")
                    .param("first", from + 1)
                    .param("last", upTo)
                    .update();
            keep(jdbc, tree.takeFull());
        }
        keep(jdbc, tree.changed());
        jdbc.sql("update evidence_tree set size = :size, checkpoint = null").param("size", LARGE).update();
        jdbc.sql("vacuum analyze").update();
    }

    private static byte[] invented(long number) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void keep(JdbcClient jdbc, Map<Tile, byte[]> tiles) {
        if (tiles.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into evidence_tile (level, place, hashes) select * from unnest(:level::smallint[], :place::bigint[], :hashes)
                on conflict (level, place) do update set hashes = excluded.hashes""")
                .param("level", new SqlArrayValue("smallint", tiles.keySet().stream().map(Tile::level).toArray()))
                .param("place", new SqlArrayValue("bigint", tiles.keySet().stream().map(Tile::index).toArray()))
                .param("hashes", new SqlArrayValue("bytea", (Object[]) tiles.values().toArray(byte[][]::new)))
                .update();
    }

    private static void prove(PublicLog log, Consumer<Figure> to) throws LogFault {
        VerifierKey key = log.key();
        Random chance = new Random(10_000_000);
        double[] millis = new double[PROOFS];
        for (int turn = -PROOFS; turn < PROOFS; turn++) {
            long number = 1 + chance.nextLong(LARGE);
            long begun = System.nanoTime();
            LogProof proof = log.proof(number);
            double took = (System.nanoTime() - begun) / 1e6;
            Checkpoint head = proof.demandHolds(key);
            if (head.size() < LARGE) {
                throw new IllegalStateException("a log of " + head.size());
            }
            if (turn >= 0) {
                millis[turn] = took;
            }
        }
        Arrays.sort(millis);
        to.accept(Figure.recorded("proof of inclusion among 10,000,000 leaves, half of them within", millis[PROOFS / 2], "ms"));
        to.accept(new Figure("proof of inclusion among 10,000,000 leaves, 99 in 100 within", millis[PROOFS * 99 / 100], "ms", PROOF_MILLIS));
    }
}

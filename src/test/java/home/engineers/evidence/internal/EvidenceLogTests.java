package home.engineers.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.evidence.Leaf;
import home.engineers.evidence.PublicLog;
import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.ConsistencyProof;
import home.engineers.evidence.log.LogCheck;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogProof;
import home.engineers.evidence.log.TileSource;
import home.engineers.testing.HouseTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class EvidenceLogTests {
    private static final int THREADS = 8;
    private static final int ACTS = 15;

    @Autowired
    private EvidenceLog log;

    @Autowired
    private PublicLog publicLog;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private SequencingRounds rounds;

    @Autowired
    private WholeLog wholeLog;

    @Autowired
    private EvidenceTable table;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsWhatWasAppendedAndGivesItBack() {
        UUID subject = UUID.nameUUIDFromBytes("kept".getBytes());
        append(subject, Map.of("days", 5, "share", new BigDecimal("0.5"), "names", List.of("甲", "乙")));
        assertThat(log.of(subject)).singleElement().satisfies(waiting -> assertThat(waiting.number()).isZero());
        sequencer.sequence();
        append(subject, Map.of());
        sequencer.sequence();

        List<Entry> both = log.of(subject);
        assertThat(both).extracting(Entry::number).doesNotContain(0L);
        assertThat(both.getLast().number()).isEqualTo(both.getFirst().number() + 1);
        assertThat(both.getFirst().facts()).containsEntry("days", 5).containsEntry("names", List.of("甲", "乙"));
        assertThat(log.latest(1)).containsExactly(both.getLast());
        assertThat(publicLog.leaf(both.getFirst().number()).map(Leaf::entry)).contains(both.getFirst());
        assertThat(publicLog.before(both.getLast().number() + 1, 2)).extracting(Leaf::entry).containsExactlyElementsOf(both.reversed());
    }

    @Test
    void actsDoneTogetherFollowOneAnotherInTheirOrder() {
        UUID subject = UUID.nameUUIDFromBytes("together".getBytes());
        append(subject, Map.of());
        transaction.executeWithoutResult(status -> log.append(List.of(
                new EvidenceLog.Act("chain-tried", subject, Map.of("turn", 1)),
                new EvidenceLog.Act("chain-tried", subject, Map.of("turn", 2)))));
        append(subject, Map.of("turn", 3));
        sequencer.sequence();

        List<Entry> all = log.of(subject);
        assertThat(all).extracting(entry -> entry.facts().get("turn")).containsExactly(null, 1, 2, 3);
        long first = all.getFirst().number();
        assertThat(all).extracting(Entry::number).containsExactly(first, first + 1, first + 2, first + 3);
        assertThat(wholeLog.violations()).isEmpty();
    }

    @Test
    void numbersHaveNoGapHoweverManyAppendAndSequenceAtOnce() throws InterruptedException, ExecutionException {
        sequencer.sequence();
        UUID subject = UUID.nameUUIDFromBytes("at once".getBytes());
        long before = publicLog.before(Long.MAX_VALUE, 1).stream().mapToLong(Leaf::number).findFirst().orElse(0);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(() -> appendMany(subject)));
            }
        }
        for (Future<?> run : running) {
            run.get();
        }
        sequencer.sequence();

        assertThat(log.of(subject)).extracting(Entry::number)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(before + 1, before + THREADS * ACTS).boxed().toList());
        assertThat(wholeLog.violations()).isEmpty();
    }

    private void appendMany(UUID subject) {
        for (int act = 0; act < ACTS; act++) {
            int turn = act;
            transaction.executeWithoutResult(status -> {
                log.append("chain-tried", subject, Map.of("turn", turn));
                if (turn % 5 == 4) {
                    status.setRollbackOnly();
                }
            });
            if (turn % 5 == 4) {
                append(subject, Map.of("turn", turn));
                sequencer.sequence();
            }
        }
    }

    @Test
    void provesEveryActAndThatTheLogOnlyGrew() throws LogFault, IOException {
        UUID subject = UUID.nameUUIDFromBytes("proved".getBytes());
        append(subject, Map.of("votes", 8));
        sequencer.sequence();
        Checkpoint before = Checkpoint.signed(publicLog.checkpoint(), publicLog.key());
        for (int turn = 0; turn < 300; turn++) {
            append(subject, Map.of("turn", turn));
        }
        sequencer.sequence();

        Entry entry = log.of(subject).getFirst();
        LogProof closed = LogProof.parse(publicLog.proof(entry.number()).toString());
        LogProof opened = LogProof.parse(publicLog.openedProof(entry.number()).orElseThrow().toString());
        Checkpoint now = closed.demandHolds(publicLog.key());
        assertThat(opened.demandHolds(publicLog.key())).isEqualTo(now);
        assertThat(closed.opening()).isNull();
        assertThat(opened.opening().record()).containsEntry("kind", "chain-tried").containsEntry("facts", Map.of("votes", 8L));
        assertThat(ConsistencyProof.parse(publicLog.since(before.size()).orElseThrow().toString()).demandHolds(before, publicLog.key()))
                .isEqualTo(now);
        assertThat(publicLog.since(now.size() + 1)).isEmpty();
        TileSource tiles = tile -> publicLog.tile(tile).orElseThrow(() -> LogFault.of("missing", tile.path()));
        LogCheck.demandWhole(tiles, now);
    }

    @Test
    void erasingTakesRecordAndNonceAndLeavesEveryProof() throws LogFault {
        UUID erased = UUID.nameUUIDFromBytes("erased".getBytes());
        append(erased, Map.of("post", "会长"));
        append(UUID.nameUUIDFromBytes("neighbour".getBytes()), Map.of());
        sequencer.sequence();
        Entry entry = log.of(erased).getFirst();
        String keptByThePerson = publicLog.openedProof(entry.number()).orElseThrow().toString();
        append(erased, Map.of("post", "还没有编号"));

        transaction.executeWithoutResult(status -> table.erase(erased));
        sequencer.sequence();

        assertThat(log.of(erased)).isEmpty();
        assertThat(publicLog.leaf(entry.number())).hasValueSatisfying(leaf -> {
            assertThat(leaf.entry()).isNull();
            assertThat(leaf.hex()).isEqualTo(entry.leaf());
        });
        assertThat(publicLog.openedProof(entry.number())).isEmpty();
        publicLog.proof(entry.number()).demandHolds(publicLog.key());
        publicLog.proof(entry.number() + 1).demandHolds(publicLog.key());
        publicLog.proof(entry.number() + 2).demandHolds(publicLog.key());
        LogProof.parse(keptByThePerson).demandHolds(publicLog.key());
        assertThat(wholeLog.violations()).isEmpty();
        assertThat(jdbc.sql("select count(*) from evidence_entry where subject = ?").param(erased).query(Long.class).single()).isZero();
    }

    @Test
    void aCommittedActHasItsPlaceWithoutAnyoneAsking() throws InterruptedException {
        UUID subject = UUID.nameUUIDFromBytes("by itself".getBytes());
        append(subject, Map.of("left", "by a node that went down"));
        rounds.start();
        try {
            assertThat(log.of(subject)).extracting(Entry::number).doesNotContain(0L);
            append(subject, Map.of("appended", "while it runs"));
            for (int turn = 0; turn < 200 && log.of(subject).getLast().number() == 0; turn++) {
                Thread.sleep(50);
            }
            assertThat(log.of(subject)).extracting(Entry::number).doesNotContain(0L);
        } finally {
            rounds.stop();
        }
    }

    @Test
    void refusesToAppendOutsideATransaction() {
        assertThatThrownBy(() -> log.append("chain-tried", new UUID(0, 1), Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusesEveryChangeOfWhatStandsThere() {
        append(new UUID(0, 2), Map.of());
        sequencer.sequence();

        for (String change : List.of(
                "update evidence_entry set kind = 'other'", "delete from evidence_entry", "truncate evidence_entry",
                "update evidence_leaf set entry = 0", "delete from evidence_leaf", "truncate evidence_leaf")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> jdbc.sql("update evidence_tile set hashes = sha256('')").update()).hasMessageContaining("only grows");
        assertThatThrownBy(() -> jdbc.sql("delete from evidence_tile").update()).hasMessageContaining("only grows");
    }

    @Test
    void findsTamperingByWhoeverOwnsTheDatabase() {
        append(new UUID(0, 3), Map.of("votes", 8));
        append(new UUID(0, 3), Map.of());
        sequencer.sequence();
        Entry first = log.of(new UUID(0, 3)).getFirst();
        String at = " where id = " + first.id();

        assertThat(violationsAfter("evidence_entry", "update evidence_entry set facts = '{\"votes\":9}'" + at))
                .containsExactly("leaf " + first.number() + " does not commit to its act");
        assertThat(violationsAfter("evidence_entry", "update evidence_entry set at = at + interval '1 day'" + at))
                .containsExactly("leaf " + first.number() + " does not commit to its act");
        assertThat(violationsAfter("evidence_leaf", "update evidence_leaf set leaf = sha256('') where number = " + first.number()))
                .contains("leaf " + first.number() + " does not commit to its act")
                .anyMatch(found -> found.startsWith("tile/0/"))
                .anyMatch(found -> found.startsWith("the signed head"));
        assertThat(violationsAfter("evidence_leaf", "delete from evidence_leaf where number = " + first.number()))
                .contains("entry " + first.id() + " has 0 leaves", "after leaf " + (first.number() - 1) + " comes " + (first.number() + 1));
        assertThat(violationsAfter("evidence_tree", "update evidence_tree set checkpoint = replace(checkpoint, '\n\n', '\n1\n\n')"))
                .singleElement().asString().startsWith("the head is not signed by the house");
        assertThat(wholeLog.violations()).isEmpty();
    }

    /** What the log says of a change made with the triggers switched off; the change is undone. */
    private List<String> violationsAfter(String changed, String change) {
        return transaction.execute(status -> {
            jdbc.sql("alter table " + changed + " disable trigger user").update();
            assertThat(jdbc.sql(change).update()).isEqualTo(1);
            status.setRollbackOnly();
            return wholeLog.violations();
        });
    }

    private void append(UUID subject, Map<String, Object> facts) {
        transaction.executeWithoutResult(status -> log.append("chain-tried", subject, facts));
    }
}

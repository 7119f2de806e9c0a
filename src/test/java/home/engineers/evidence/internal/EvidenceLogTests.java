package home.engineers.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.testing.HouseTest;
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
    private UnbrokenChain chain;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsWhatWasAppendedAndGivesItBack() {
        UUID subject = UUID.nameUUIDFromBytes("kept".getBytes());
        Entry first = append(subject, Map.of("days", 5, "share", new BigDecimal("0.5"), "names", List.of("甲", "乙")));
        Entry second = append(subject, Map.of());

        assertThat(log.of(subject)).containsExactly(first, second);
        assertThat(log.entry(second.number())).contains(second);
        assertThat(log.latest(1)).containsExactly(second);
        assertThat(log.before(second.number(), 1)).containsExactly(log.entry(second.number() - 1).orElseThrow());
        assertThat(second.previousHash()).isEqualTo(log.entry(second.number() - 1).orElseThrow().hash());
        assertThat(first.facts()).containsEntry("days", 5).containsEntry("names", List.of("甲", "乙"));
    }

    @Test
    void actsDoneTogetherFollowOneAnotherInTheirOrder() {
        UUID subject = UUID.nameUUIDFromBytes("together".getBytes());
        Entry before = append(subject, Map.of());
        transaction.executeWithoutResult(status -> log.append(List.of(
                new EvidenceLog.Act("chain-tried", subject, Map.of("turn", 1)),
                new EvidenceLog.Act("chain-tried", subject, Map.of("turn", 2)))));
        Entry after = append(subject, Map.of("turn", 3));

        List<Entry> all = log.of(subject);
        assertThat(all).extracting(entry -> entry.facts().get("turn")).containsExactly(null, 1, 2, 3);
        assertThat(all).extracting(Entry::number)
                .containsExactly(before.number(), before.number() + 1, before.number() + 2, after.number());
        assertThat(chain.violations()).isEmpty();
    }

    @Test
    void numbersHaveNoGapHoweverManyAppendAtOnce() throws InterruptedException, ExecutionException {
        UUID subject = UUID.nameUUIDFromBytes("at once".getBytes());
        long before = log.latest(1).stream().mapToLong(Entry::number).findFirst().orElse(0);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(() -> appendMany(subject)));
            }
        }
        for (Future<?> run : running) {
            run.get();
        }

        assertThat(log.of(subject)).extracting(Entry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + THREADS * ACTS).boxed().toList());
        assertThat(chain.violations()).isEmpty();
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
            }
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

        assertThatThrownBy(() -> jdbc.sql("update evidence_entry set kind = 'other'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from evidence_entry").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate evidence_entry").update()).hasMessageContaining("append-only");
    }

    @Test
    void findsTamperingByWhoeverOwnsTheDatabase() {
        Entry first = append(new UUID(0, 3), Map.of("votes", 8));
        append(new UUID(0, 3), Map.of());

        assertThat(violationsAfter("update evidence_entry set facts = '{\"votes\":9}' where number = " + first.number()))
                .containsExactly("entry " + first.number() + " does not match its hash");
        assertThat(violationsAfter("update evidence_entry set at = at + interval '1 day' where number = " + first.number()))
                .containsExactly("entry " + first.number() + " does not match its hash");
        assertThat(violationsAfter("delete from evidence_entry where number = " + first.number()))
                .containsExactly(
                        "after entry " + (first.number() - 1) + " comes " + (first.number() + 1),
                        "entry " + (first.number() + 1) + " does not continue the entry before it");
        assertThat(violationsAfter("delete from evidence_entry where number = " + (first.number() + 1)))
                .singleElement().asString().startsWith("the head says " + (first.number() + 1));
        assertThat(chain.violations()).isEmpty();
    }

    /** What the chain says of a change made with the trigger switched off; the change is undone. */
    private List<String> violationsAfter(String change) {
        return transaction.execute(status -> {
            jdbc.sql("alter table evidence_entry disable trigger evidence_entry_append_only").update();
            assertThat(jdbc.sql(change).update()).isEqualTo(1);
            status.setRollbackOnly();
            return chain.violations();
        });
    }

    private Entry append(UUID subject, Map<String, Object> facts) {
        return transaction.execute(status -> log.append("chain-tried", subject, facts));
    }
}

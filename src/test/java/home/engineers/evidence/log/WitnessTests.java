package home.engineers.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.evidence.log.Witness.Answer;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WitnessTests {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T01:00:00Z"));
    private final SigningKey key = new SigningKey("witness.example/w1", VerifierKey.Kind.WITNESS, InventedLog.seed(2));
    private final InMind memory = new InMind();
    private final Witness witness = new Witness(InventedLog.KEY.verifier(), key, memory, CLOCK);

    private static final class InMind implements Witness.Memory {
        private Optional<Note> kept = Optional.empty();

        @Override
        public Optional<Note> last() {
            return kept;
        }

        @Override
        public void keep(Note cosigned) {
            kept = Optional.of(cosigned);
        }
    }

    private Answer asked(long from, InventedLog log) throws IOException, LogFault {
        List<Hash> proof = from > log.head().size() ? List.of() : new MerkleTree(log.head().size(), log).consistency(from);
        return witness.add(ConsistencyProof.parse(new ConsistencyProof(from, proof, log.note()).toString()));
    }

    @Test
    void signsWhatContinuesAndRemembersIt() throws IOException, LogFault {
        Answer first = asked(0, new InventedLog(300));
        Answer second = asked(300, new InventedLog(70_000));
        Answer again = asked(70_000, new InventedLog(70_000));

        assertThat(List.of(first, second, again)).allMatch(Answer.Cosigned.class::isInstance);
        Note kept = memory.last().orElseThrow();
        assertThat(Checkpoint.of(kept).size()).isEqualTo(70_000);
        assertThat(kept.verified(List.of(key.verifier(), InventedLog.KEY.verifier()))).hasSize(2);
        assertThat(Cosignature.under(kept, List.of(key.verifier()), CLOCK.instant())).hasSize(1);
    }

    @Test
    void refusesToBeLedBack() throws IOException, LogFault {
        asked(0, new InventedLog(300));

        assertThat(asked(0, new InventedLog(200))).isEqualTo(new Answer.OtherSize(300));
        assertThat(asked(300, new InventedLog(200))).isInstanceOf(Answer.Contradictory.class);
        assertThat(witness.seen()).isEqualTo(300);
    }

    @Test
    void refusesAFork() throws IOException, LogFault {
        asked(0, new InventedLog(300));

        assertThat(asked(300, new InventedLog(400, 1))).isInstanceOf(Answer.Inconsistent.class);
        assertThat(asked(300, new InventedLog(300, 1))).isInstanceOf(Answer.Inconsistent.class);
        assertThat(witness.add(new ConsistencyProof(300, List.of(), new InventedLog(400).note()))).isInstanceOf(Answer.Inconsistent.class);
        assertThat(Checkpoint.of(memory.last().orElseThrow())).isEqualTo(new InventedLog(300).head());
    }

    @Test
    void refusesOtherLogsAndOtherKeys() throws IOException, LogFault {
        Checkpoint head = new InventedLog(5).head();
        SigningKey stranger = new SigningKey(InventedLog.ORIGIN, VerifierKey.Kind.LOG, InventedLog.seed(3));
        Checkpoint elsewhere = new Checkpoint("elsewhere.example", 5, head.root());

        assertThat(witness.add(new ConsistencyProof(0, List.of(), new Note(head.text(), List.of(stranger.sign(head.text()))))))
                .isInstanceOf(Answer.NotSigned.class);
        assertThat(witness.add(new ConsistencyProof(0, List.of(), new Note(elsewhere.text(), List.of(InventedLog.KEY.sign(elsewhere.text()))))))
                .isInstanceOf(Answer.UnknownLog.class);
        assertThat(memory.last()).isEmpty();
    }
}

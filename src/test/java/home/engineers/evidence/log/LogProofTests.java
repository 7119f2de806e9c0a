package home.engineers.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogProofTests {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private final InventedLog log = new InventedLog(1000);
    private final SigningKey witness = new SigningKey("witness.example/w1", VerifierKey.Kind.WITNESS, InventedLog.seed(2));

    private LogProof proof() throws IOException, LogFault {
        return LogProof.of(log.entries.get(700), 700, new MerkleTree(1000, log).inclusion(700), log.note());
    }

    @Test
    void isReadAsItWasWritten() throws IOException, LogFault {
        String file = proof().toString();

        assertThat(LogProof.parse(file)).hasToString(file);
        assertThat(LogProof.parse(file).demandHolds(InventedLog.KEY.verifier())).isEqualTo(log.head());
    }

    @Test
    void opensTheCommitmentWhereItCarriesNonceAndRecord() throws IOException, LogFault {
        Map<String, Object> record = Map.of("kind", "membership-admitted", "subject", "0193a0c0-0000-7000-8000-000000000001");
        byte[] nonce = InventedLog.seed(9);
        GrowingTree tree = GrowingTree.empty();
        tree.add(Hash.leaf(Commitment.of(nonce, record)));
        Checkpoint head = new Checkpoint(InventedLog.ORIGIN, 1, tree.root());
        Note note = new Note(head.text(), List.of(InventedLog.KEY.sign(head.text())));
        LogProof proof = LogProof.of(new LogProof.Opening(nonce, record), 0, List.of(), note);

        LogProof read = LogProof.parse(proof.toString());

        assertThat(read.demandHolds(InventedLog.KEY.verifier())).isEqualTo(head);
        assertThat(read.opening().record()).isEqualTo(record);
        Map<String, Object> other = Map.of("kind", "membership-admitted", "subject", "0193a0c0-0000-7000-8000-000000000002");
        LogProof changed = LogProof.of(new LogProof.Opening(nonce, other), 0, List.of(), note);
        assertThat(fault(() -> changed.demandHolds(InventedLog.KEY.verifier()))).isEqualTo("not-included");
    }

    @Test
    void refusesAnotherTreeAnotherKeyAndAnotherLog() throws IOException, LogFault {
        LogProof proof = proof();
        LogProof ofAnother = new LogProof(proof.leaf(), null, 700, proof.path(), new InventedLog(1000, 1).note());
        SigningKey stranger = new SigningKey(InventedLog.ORIGIN, VerifierKey.Kind.LOG, InventedLog.seed(3));
        SigningKey elsewhere = new SigningKey("elsewhere.example", VerifierKey.Kind.LOG, InventedLog.seed(1));

        assertThat(fault(() -> ofAnother.demandHolds(InventedLog.KEY.verifier()))).isEqualTo("not-included");
        assertThat(fault(() -> proof.demandHolds(stranger.verifier()))).isEqualTo("key-unknown");
        assertThat(fault(() -> proof.demandHolds(elsewhere.verifier()))).isEqualTo("origin");
        NoteSignature forged = new NoteSignature(InventedLog.ORIGIN, InventedLog.KEY.verifier().id(), new byte[64]);
        LogProof signedByNobody = new LogProof(
                proof.leaf(), null, 700, proof.path(), new Note(log.head().text(), List.of(forged)));
        assertThat(fault(() -> signedByNobody.demandHolds(InventedLog.KEY.verifier()))).isEqualTo("signature-wrong");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"leaf\":\"00\",\"leaf\":\"01\"}|kernel.json.duplicate-key",
        "{\"nonce\":\"00\",\"record\":{\"n\":9007199254740993}}|kernel.json.huge-number",
        "{\"nonce\":\"00\",\"record\":{\"n\":\"\\ud800\"}}|kernel.json.lone-surrogate",
        "{\"leaf\":\"00\"}|evidence.fault.proof-extra",
        "{\"nonce\":\"00\",\"record\":{}}|evidence.fault.proof-extra",
        "[1]|kernel.json.no-object"
    })
    void refusesJsonThatTwoReadersCouldTakeInTwoWays(String json, String key) throws IOException, LogFault {
        String extra = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        String file = proof().toString().replaceFirst("extra [^\n]*", "extra " + extra);

        assertThat(catchThrowableOfType(LogFault.class, () -> LogProof.parse(file)).reason().key()).isEqualTo(key);
    }

    @Test
    void everyCutOrChangedByteIsRefused() throws IOException, LogFault {
        String file = proof().toString();
        for (int at = 0; at < file.length(); at += 7) {
            String cut = file.substring(0, at);
            String changed = file.substring(0, at) + (char) (file.charAt(at) ^ 1) + file.substring(at + 1);
            for (String one : List.of(cut, changed)) {
                assertThat(fault(() -> LogProof.parse(one).demandHolds(InventedLog.KEY.verifier()))).as(one).isNotEmpty();
            }
        }
    }

    @Test
    void believesAWitnessWhoseClockIsALittleAhead() throws LogFault {
        for (long ahead : new long[] {-100_000, 0, Cosignature.CLOCK_SKEW.toSeconds()}) {
            Note note = log.note().with(witness.cosign(log.head(), NOW.plusSeconds(ahead)));
            assertThat(Cosignature.under(note, List.of(witness.verifier()), NOW))
                    .singleElement()
                    .satisfies(one -> assertThat(one.at()).isEqualTo(NOW.plusSeconds(ahead)));
        }
        Note future = log.note().with(witness.cosign(log.head(), NOW.plus(Cosignature.CLOCK_SKEW).plusSeconds(1)));
        assertThat(fault(() -> Cosignature.under(future, List.of(witness.verifier()), NOW))).isEqualTo("cosignature-future");
        Note other = new InventedLog(999).note().with(witness.cosign(log.head(), NOW));
        assertThat(fault(() -> Cosignature.under(other, List.of(witness.verifier()), NOW))).isEqualTo("signature-wrong");
    }

    interface Attempt {
        void run() throws LogFault;
    }

    private static String fault(Attempt attempt) {
        String key = catchThrowableOfType(LogFault.class, attempt::run).reason().key();
        return key.substring(key.lastIndexOf('.') + 1);
    }
}

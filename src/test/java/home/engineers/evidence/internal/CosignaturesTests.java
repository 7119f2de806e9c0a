package home.engineers.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.Hash;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.NoteSignature;
import home.engineers.evidence.log.SigningKey;
import home.engineers.evidence.log.VerifierKey.Kind;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import home.engineers.store.OperatorFault;
import home.engineers.testing.Database;
import home.engineers.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What witnesses bring is kept where they are known and it holds, and nothing else is. */
@Database
class CosignaturesTests {
    private final SigningKey log = new SigningKey("engineers.example/log", Kind.LOG, seed(1));
    private final SigningKey one = new SigningKey("witness.example/one", Kind.WITNESS, seed(2));
    private final SigningKey two = new SigningKey("witness.example/two", Kind.WITNESS, seed(3));
    private final SigningKey stranger = new SigningKey("witness.example/stranger", Kind.WITNESS, seed(4));
    private final HouseClock clock = new HouseClock(Clock.systemUTC(), false);
    private JdbcClient jdbc;
    private Cosignatures kept;

    private static byte[] seed(int of) {
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        seed[0] = (byte) of;
        return seed;
    }

    @BeforeEach
    void open() {
        TestDatabase database = TestDatabase.migrated();
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        kept = new Cosignatures(jdbc, clock, one.verifier() + ", " + two.verifier());
    }

    private static Checkpoint head(long size) {
        return new Checkpoint("engineers.example/log", size, Hash.leaf(new byte[] {(byte) size}));
    }

    private Note signed(long size) {
        return new Note(head(size).text(), List.of(log.sign(head(size).text())));
    }

    private Note cosigned(long size, SigningKey... witnesses) {
        Note note = signed(size);
        for (SigningKey witness : witnesses) {
            note = note.with(witness.cosign(head(size), clock.instant()));
        }
        return note;
    }

    @Test
    void servesTheLargestCheckpointWithAllWhoSawIt() throws LogFault {
        assertThat(kept.newest()).isEmpty();
        assertThat(kept.keep(cosigned(5, one), log.verifier())).isEqualTo(new Granted<>(List.of("witness.example/one")));
        kept.keep(cosigned(5, two, stranger), log.verifier());
        assertThat(kept.newest().orElseThrow().verified(List.of(log.verifier(), one.verifier(), two.verifier()))).hasSize(3);
        assertThat(kept.newest().orElseThrow().signatures()).hasSize(3);

        kept.keep(cosigned(9, one), log.verifier());
        kept.keep(cosigned(7, one), log.verifier());
        assertThat(Checkpoint.of(kept.newest().orElseThrow())).isEqualTo(head(9));
        assertThat(kept.newest().orElseThrow().signatures()).extracting(NoteSignature::name)
                .containsExactly("engineers.example/log", "witness.example/one");
        assertThat(new Cosignatures(jdbc, clock, "").newest()).isEmpty();
    }

    @Test
    void takesNothingThatDoesNotHold() throws LogFault {
        SigningKey otherLog = new SigningKey("engineers.example/log", Kind.LOG, seed(9));
        Note ofAnother = new Note(head(5).text(), List.of(otherLog.sign(head(5).text()))).with(one.cosign(head(5), clock.instant()));
        Note overAnother = signed(5).with(one.cosign(head(6), clock.instant()));
        Instant future = clock.instant().plus(Duration.ofHours(1));

        assertThat(reason(kept.keep(ofAnother, log.verifier()))).isEqualTo("evidence.fault.key-unknown");
        assertThat(reason(kept.keep(overAnother, log.verifier()))).isEqualTo("evidence.fault.signature-wrong");
        assertThat(reason(kept.keep(signed(5).with(one.cosign(head(5), future)), log.verifier()))).isEqualTo("evidence.fault.cosignature-future");
        assertThat(reason(kept.keep(cosigned(5, stranger), log.verifier()))).isEqualTo("evidence.fault.witness-unknown");
        assertThat(reason(kept.keep(signed(5), log.verifier()))).isEqualTo("evidence.fault.witness-unknown");
        assertThat(kept.newest()).isEmpty();
    }

    private static String reason(Outcome<List<String>> outcome) {
        return switch (outcome) {
            case Refused<List<String>>(List<Reason> reasons) -> reasons.getFirst().key();
            case Granted<List<String>> granted -> "granted";
        };
    }

    @Test
    void refusesASettingThatIsNoKeyOfAWitness() {
        for (String wrong : List.of("witness.example/one", log.verifier().toString())) {
            assertThatThrownBy(() -> new Cosignatures(jdbc, clock, wrong)).isInstanceOf(OperatorFault.class).hasMessageContaining(wrong);
        }
    }
}

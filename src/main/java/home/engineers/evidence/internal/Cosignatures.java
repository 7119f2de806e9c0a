package home.engineers.evidence.internal;

import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.Cosignature;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.NoteSignature;
import home.engineers.evidence.log.VerifierKey;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.time.HouseClock;
import home.engineers.store.OperatorFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cosignatures that known witnesses brought, of each the one over the largest tree. */
@Component
class Cosignatures {
    private final JdbcClient jdbc;
    private final HouseClock clock;
    private final List<VerifierKey> witnesses;

    /** @param known public keys of the witnesses, one after the other, with commas or spaces between */
    Cosignatures(JdbcClient jdbc, HouseClock clock, @Value("${house.log.witnesses:}") String known) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.witnesses = Arrays.stream(known.split("[,\\s]+")).filter(line -> !line.isEmpty()).map(Cosignatures::key).toList();
    }

    private static VerifierKey key(String line) {
        try {
            VerifierKey key = VerifierKey.parse(line);
            if (key.kind() == VerifierKey.Kind.WITNESS) {
                return key;
            }
        } catch (LogFault noKey) {
            throw notAWitness(line, noKey);
        }
        throw notAWitness(line, null);
    }

    private static OperatorFault notAWitness(String line, @Nullable Throwable cause) {
        String zh = "设置 house.log.witnesses：“" + line + "”不是见证人的公钥。";
        String en = "Setting house.log.witnesses: \"" + line + "\" is no public key of a witness.";
        return cause == null ? new OperatorFault(zh, en) : new OperatorFault(zh, en, cause);
    }

    private record Kept(String witness, String line, String checkpoint) {}

    /**
     * Keeps what known witnesses signed under a checkpoint of this log.
     *
     * @param log key of the log, which must have signed the same checkpoint
     * @return the names of the witnesses
     */
    @Transactional
    public Outcome<List<String>> keep(Note cosigned, VerifierKey log) {
        try {
            Checkpoint head = Checkpoint.signed(cosigned, log);
            Note bare = new Note(cosigned.text(), cosigned.verified(List.of(log)));
            List<Cosignature> found = Cosignature.under(cosigned, witnesses, clock.instant());
            if (found.isEmpty()) {
                return Outcome.refused(LogFault.of("witness-unknown").reason());
            }
            found.forEach(one -> keep(head, bare, one));
            return Outcome.granted(found.stream().map(one -> one.witness().name()).toList());
        } catch (LogFault fault) {
            return Outcome.refused(fault.reason());
        }
    }

    private void keep(Checkpoint head, Note bare, Cosignature one) {
        jdbc.sql("""
                insert into evidence_cosignature (witness, size, line, checkpoint) values (:witness, :size, :line, :checkpoint)
                on conflict (witness) do update
                set size = excluded.size, line = excluded.line, checkpoint = excluded.checkpoint
                where evidence_cosignature.size <= excluded.size""")
                .param("witness", one.witness().toString())
                .param("size", head.size())
                .param("line", one.signature().line())
                .param("checkpoint", bare.toString())
                .update();
    }

    /** The largest checkpoint that a known witness cosigned, with all cosignatures under it. */
    Optional<Note> newest() throws LogFault {
        List<Kept> kept = jdbc.sql("select witness, line, checkpoint from evidence_cosignature order by size desc, witness")
                .query(Kept.class)
                .list()
                .stream()
                .filter(one -> witnesses.stream().anyMatch(key -> key.toString().equals(one.witness())))
                .toList();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Note newest = Note.parse(kept.getFirst().checkpoint());
        List<NoteSignature> lines = new ArrayList<>();
        for (Kept one : kept) {
            if (Note.parse(one.checkpoint()).text().equals(newest.text())) {
                lines.add(NoteSignature.parse(one.line()));
            }
        }
        for (NoteSignature line : lines) {
            newest = newest.with(line);
        }
        return Optional.of(newest);
    }
}

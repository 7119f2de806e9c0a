package home.engineers.evidence.log;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Someone who remembers the largest checkpoint seen of one log, and signs only what is a continuation of it (C2SP
 * tlog-witness). What it signed it keeps before it answers, so that it can never be led back or onto a fork.
 */
public final class Witness {
    private final VerifierKey log;
    private final SigningKey key;
    private final Memory memory;
    private final InstantSource clock;

    /** Where the last cosigned checkpoint is kept. */
    public interface Memory {
        /** With the signature of the log and the witness's own. */
        Optional<Note> last() throws IOException, LogFault;

        /** Keeps it durably in place of the one before. */
        void keep(Note cosigned) throws IOException;
    }

    /** What came of a request. */
    public sealed interface Answer {
        record Cosigned(NoteSignature signature, Note checkpoint) implements Answer {}

        /** The log is another one. */
        record UnknownLog(LogFault fault) implements Answer {}

        /** No signature of the log, or one that does not hold. */
        record NotSigned(LogFault fault) implements Answer {}

        /** The request starts from another size than the last one cosigned. */
        record OtherSize(long last) implements Answer {}

        /** The request contradicts itself. */
        record Contradictory(LogFault fault) implements Answer {}

        /** The checkpoint is no continuation of what was seen: the log was led back or forked. */
        record Inconsistent(LogFault fault) implements Answer {}
    }

    public Witness(VerifierKey log, SigningKey key, Memory memory, InstantSource clock) {
        this.log = log;
        this.key = key;
        this.memory = memory;
        this.clock = clock;
    }

    public VerifierKey log() {
        return log;
    }

    public VerifierKey verifier() {
        return key.verifier();
    }

    /** Size of the largest tree that it cosigned; 0 where there is none. */
    public synchronized long seen() throws IOException, LogFault {
        return head().size();
    }

    private Checkpoint head() throws IOException, LogFault {
        Optional<Note> last = memory.last();
        return last.isPresent() ? Checkpoint.signed(last.get(), log) : new Checkpoint(log.name(), 0, Hash.OF_NOTHING);
    }

    /** Looks at a later checkpoint and signs it where it continues the last. */
    public synchronized Answer add(ConsistencyProof request) throws IOException, LogFault {
        Checkpoint asked;
        try {
            asked = Checkpoint.of(request.checkpoint());
        } catch (LogFault malformed) {
            return new Answer.Contradictory(malformed);
        }
        if (!asked.origin().equals(log.name())) {
            return new Answer.UnknownLog(LogFault.of("origin", asked.origin(), log.name()));
        }
        try {
            Checkpoint.signed(request.checkpoint(), log);
        } catch (LogFault unsigned) {
            return new Answer.NotSigned(unsigned);
        }
        if (request.earlier() > asked.size()) {
            return new Answer.Contradictory(LogFault.of("smaller", Long.toString(asked.size()), Long.toString(request.earlier())));
        }
        Checkpoint last = head();
        return last.size() == request.earlier() ? continued(last, asked, request) : new Answer.OtherSize(last.size());
    }

    private Answer continued(Checkpoint last, Checkpoint asked, ConsistencyProof request) throws IOException {
        try {
            request.demandContinues(last, asked);
        } catch (LogFault broken) {
            return new Answer.Inconsistent(broken);
        }
        NoteSignature signature = key.cosign(asked, clock.instant());
        Note bare = new Note(request.checkpoint().text(), ofTheLog(request.checkpoint()));
        Note cosigned = bare.with(signature);
        memory.keep(cosigned);
        return new Answer.Cosigned(signature, cosigned);
    }

    private List<NoteSignature> ofTheLog(Note note) {
        return note.signatures().stream().filter(signature -> signature.by(log)).toList();
    }

    /** The last checkpoint with the signatures of the log and its own. */
    public synchronized Optional<Note> last() throws IOException, LogFault {
        return memory.last();
    }
}

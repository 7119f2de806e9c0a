package home.engineers.evidence.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * That a witness saw a checkpoint, consistent with all it had seen of the log, at a time (C2SP tlog-cosignature v1).
 *
 * @param at cut to the second
 */
public record Cosignature(VerifierKey witness, Instant at, NoteSignature signature) {
    /** How far the clock of a witness may be ahead of ours. Clocks that are behind do no harm. */
    public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** What a witness signs. */
    static String message(long seconds, String checkpoint) {
        return "cosignature/v1\ntime " + seconds + "\n" + checkpoint;
    }

    /**
     * The cosignatures by known witnesses, each of which holds.
     *
     * @throws LogFault where one does not hold, or is of the future by more than {@link #CLOCK_SKEW}
     */
    public static List<Cosignature> under(Note note, Collection<VerifierKey> witnesses, Instant now) throws LogFault {
        List<Cosignature> found = new ArrayList<>();
        for (VerifierKey witness : witnesses) {
            for (NoteSignature signature : note.verified(List.of(witness))) {
                LogFault.unless(
                        !signature.at().isAfter(now.plus(CLOCK_SKEW)), "cosignature-future", witness.name(), signature.at().toString());
                found.add(new Cosignature(witness, signature.at(), signature));
            }
        }
        return found;
    }
}

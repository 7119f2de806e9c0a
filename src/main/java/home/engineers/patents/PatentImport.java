package home.engineers.patents;

import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of a file of patents.
 *
 * @param orderedBy null where whoever runs the house ordered it from the command line
 * @param percent how much of the file has been passed
 * @param stored records that were new or changed what is on record; of these {@code corrected} changed it
 * @param unchanged records that said nothing new
 * @param removed publications that an exchange file withdrew
 */
public record PatentImport(
        UUID id, String name, @Nullable PersonId orderedBy, Instant orderedAt, State state, int percent, long read, long stored,
        long corrected, long unchanged, long removed, long refused, @Nullable Instant endedAt) {
    public enum State {
        RUNNING,
        DONE,
        /** It failed again and again; what was stored stands. */
        FAILED
    }
}

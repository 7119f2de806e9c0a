package home.engineers.files.tables;

import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that was ordered on a page and is carried out in the background.
 *
 * @param file the attachment; null once it has been forgotten
 * @param mode how it is or was last carried out; a dry run is the check that comes first
 */
public record ImportJob(
        UUID id,
        String kind,
        @Nullable UUID file,
        String name,
        Language language,
        PersonId orderedBy,
        Instant orderedAt,
        State state,
        ImportMode mode,
        ImportProgress progress) {

    public enum State {
        CHECKING,
        /** Checked, nothing written; waits for the word of whoever ordered it. */
        CHECKED,
        RUNNING,
        DONE,
        CANCELLED,
        /** The server stopped while it was at work; what was reported as stored is stored. */
        INTERRUPTED
    }

    /** Whether the server is at work on it. */
    public boolean working() {
        return state == State.CHECKING || state == State.RUNNING;
    }

    /** Whether rows may be written now: the file is there and no one is at work on it. */
    public boolean mayRun() {
        return file != null && (state == State.CHECKED || state == State.CANCELLED || state == State.INTERRUPTED);
    }

    /** Whether rows that were refused may be mended now. */
    public boolean mayBeMended() {
        return file != null && (state == State.CHECKED || state == State.DONE);
    }
}

package home.engineers.patents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an application stands in law, as what is on record adds up to.
 *
 * @param reason why it ended, or null where it has not
 * @param endedOn when, or null where it has not
 * @param basis the event it follows from, or null where it follows from a publication or the term alone
 * @param termUntil last day of the term, or null where it is not granted or its law is not in the register
 */
public record PatentStatus(
        State state, @Nullable EventKind reason, @Nullable LocalDate endedOn, @Nullable EventKind basis, @Nullable LocalDate termUntil) {
    /** The three groups (rules sheet PAT-32): 有效, 在审, 失效. */
    public enum State {
        IN_FORCE,
        PENDING,
        ENDED
    }
}

package home.engineers.achievements.internal;

import home.engineers.achievements.rules.Deposited;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an achievement.
 *
 * @param number 1, 2, 3 … of what was published; null before
 * @param edits how often its draft was saved, by which two windows that edit it notice each other
 */
public record Version(
        UUID id, UUID achievement, @Nullable Integer number, State state, Deposited content, int edits, Instant savedAt,
        @Nullable Instant submittedAt, @Nullable Instant publishedAt) {
    public enum State {
        DRAFT,
        SUBMITTED,
        /** Taken back by its depositor after a review that did not end with an award. */
        RETURNED,
        PUBLISHED
    }
}

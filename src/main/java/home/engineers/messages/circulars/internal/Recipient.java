package home.engineers.messages.circulars.internal;

import home.engineers.kernel.PersonId;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.rules.Placeholders;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recipient of a notice.
 *
 * @param answer the choice, or {@code confirmed}
 * @param reminded the last round of reminders that reached this one
 */
public record Recipient(
        UUID id,
        CircularId circular,
        PersonId person,
        String name,
        String number,
        String association,
        State state,
        @Nullable Instant toldAt,
        @Nullable Instant readAt,
        @Nullable String answer,
        @Nullable String remark,
        @Nullable Instant answeredAt,
        int reminded) {
    public static final String CONFIRMED = "confirmed";

    public enum State {
        PENDING,
        TOLD,
        /** Belonged no longer when the turn came. */
        LEFT,
        /** Does not want news. */
        DECLINED,
        /** Called off before the turn came. */
        CANCELLED
    }

    Placeholders.Values values() {
        return new Placeholders.Values(name, number, association);
    }
}

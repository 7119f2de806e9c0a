package home.engineers.interests.internal;

import home.engineers.interests.rules.Wish;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interest as it is kept.
 *
 * @param unit for which the owner keeps it, or null
 * @param feed whether it can be read as a feed
 * @param webhookOffAt since when the webhook is called no more because it failed again and again, or null
 * @param pausedUntil last day of the pause, or null
 * @param endedAs who ended it, or null where it stands
 */
public record Interest(
        UUID id, PersonId owner, @Nullable OrganisationId unit, Wish wish, boolean feed, int feedEdition, @Nullable Instant webhookOffAt,
        @Nullable LocalDate pausedUntil, Instant madeAt, @Nullable Instant endedAt, @Nullable Ended endedAs, int version) {
    /** Who ended an interest. */
    public enum Ended {
        OWNER,
        /** Whoever has the link of a message. */
        LINK,
        /** The account was erased. */
        ACCOUNT
    }

    public boolean stands() {
        return endedAt == null;
    }
}

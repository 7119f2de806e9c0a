package home.engineers.achievements.internal;

import home.engineers.achievements.rules.Description.Access;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An achievement from its first draft on.
 *
 * @param depositor null once erased
 * @param unit for which it was deposited, or null
 * @param number null until it is registered
 * @param access to its files; {@code EMBARGO} until the house opens them
 * @param changedAt last change that other libraries are told of
 */
public record Achievement(
        UUID id, OrganisationId association, @Nullable PersonId depositor, @Nullable OrganisationId unit,
        @Nullable RegistrationNumber number, @Nullable LocalDate registeredOn, Access access, @Nullable LocalDate embargoUntil,
        Instant changedAt, @Nullable Tombstone tombstone) {
    /** Who took it back out. */
    public enum By {
        DEPOSITOR,
        ASSOCIATION
    }

    /** What is left where an achievement was withdrawn. */
    public record Tombstone(Instant at, By by, String reason) {}

    public boolean stands() {
        return number != null && tombstone == null;
    }
}

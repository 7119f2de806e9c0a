package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored edition of a programme, without its text.
 *
 * @param bundled whether it came with the product
 * @param adoptedAt from when it was in force, or null where it never was
 * @param writtenBy null where it came with the product
 * @param adoptedBy null where nobody had to
 */
record Edition(
        String programme,
        String edition,
        String sha256,
        Instant storedAt,
        boolean bundled,
        @Nullable Instant adoptedAt,
        @Nullable PersonId writtenBy,
        @Nullable PersonId adoptedBy) {}

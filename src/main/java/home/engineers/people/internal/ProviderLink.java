package home.engineers.people.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The account at the identity provider that is linked to a person.
 *
 * @param label as its owner knows it
 */
public record ProviderLink(String label, Instant linkedAt, @Nullable Instant usedAt) {}

package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param name given by the owner, at most sixty characters
 * @param synced whether the authenticator may keep copies on other devices of the owner
 */
public record Passkey(UUID id, PersonId person, String name, boolean synced, Instant createdAt, @Nullable Instant usedAt) {}

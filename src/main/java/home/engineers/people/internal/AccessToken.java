package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.people.rules.AccessScope;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of an access token; never the token itself. */
public record AccessToken(
        UUID id,
        PersonId person,
        String name,
        Set<AccessScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {
    public AccessToken {
        scopes = Set.copyOf(scopes);
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}

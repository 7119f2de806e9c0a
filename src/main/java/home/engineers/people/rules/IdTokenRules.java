package home.engineers.people.rules;

import home.engineers.kernel.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an ID token must say before anyone is believed (OpenID Connect Core 1.0 section 3.1.3.7). */
public final class IdTokenRules {
    /** By how much the clocks of the two houses may differ. */
    public static final Duration SKEW = Duration.ofMinutes(1);

    private static final int LONGEST_SUBJECT = 255;

    private IdTokenRules() {}

    /**
     * What the token says, its signature verified.
     *
     * @param authorized the authorized party, where there is one
     */
    public record Claims(
            @Nullable String issuer,
            @Nullable String subject,
            List<String> audience,
            @Nullable String authorized,
            @Nullable String nonce,
            @Nullable Instant expires,
            @Nullable Instant issued) {
        public Claims {
            audience = List.copyOf(audience);
        }
    }

    /** What the house expects. */
    public record Expected(String issuer, String client, String nonce, Instant now) {}

    public static Optional<Reason> fault(Claims claims, Expected expected) {
        if (!expected.issuer().equals(claims.issuer())) {
            return fault("wrongIssuer");
        }
        if (!meant(claims, expected.client())) {
            return fault("wrongAudience");
        }
        if (!expected.nonce().equals(claims.nonce())) {
            return fault("wrongNonce");
        }
        return whenFault(claims, expected.now()).or(() -> subjectFault(claims.subject()));
    }

    /** Meant for the house: among the audience, and where there are others, as the authorized party. */
    private static boolean meant(Claims claims, String client) {
        boolean named = claims.audience().contains(client);
        boolean alone = claims.audience().size() == 1;
        return named && (claims.authorized() == null ? alone : claims.authorized().equals(client));
    }

    private static Optional<Reason> whenFault(Claims claims, Instant now) {
        if (claims.expires() == null || !claims.expires().plus(SKEW).isAfter(now)) {
            return fault("expired");
        }
        return claims.issued() == null || claims.issued().minus(SKEW).isAfter(now) ? fault("clock") : Optional.empty();
    }

    private static Optional<Reason> subjectFault(@Nullable String subject) {
        return subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT ? fault("noSubject") : Optional.empty();
    }

    private static Optional<Reason> fault(String which) {
        return Optional.of(Reason.of("people.provider." + which));
    }
}

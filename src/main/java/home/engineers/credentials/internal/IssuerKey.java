package home.engineers.credentials.internal;

import home.engineers.credentials.proof.KeyAlgorithm;
import home.engineers.credentials.proof.Multikey;
import home.engineers.credentials.proof.VerificationKey;
import home.engineers.kernel.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of an issuer.
 *
 * @param number counted up in each association
 * @param expiresAt when it ceased to sign, or null while it signs
 * @param revokedAt when it was called back, or null
 */
public record IssuerKey(
        UUID id,
        OrganisationId association,
        int number,
        String did,
        KeyAlgorithm algorithm,
        Multikey publicKey,
        Instant madeAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        String reason) {
    /** Id of its verification method. */
    public String method() {
        return did + "#key-" + number;
    }

    VerificationKey verification() {
        return new VerificationKey(method(), did, publicKey, expiresAt, revokedAt);
    }
}

package home.engineers.credentials.verification;

import home.engineers.credentials.proof.VerificationKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A credential that can be believed, or, where only the proof was asked for, whose proof holds.
 *
 * @param issuer DID or address
 * @param validFrom null where the credential does not say; so {@code validUntil}
 * @param proofs how each proof was made: the name of its cryptosuite, or {@code vc+jwt}
 * @param statuses how many status entries were looked up and found clear
 */
public record Verified(
        Map<String, Object> document,
        String issuer,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        List<String> proofs,
        List<VerificationKey> keys,
        int statuses) {
    public Verified {
        proofs = List.copyOf(proofs);
        keys = List.copyOf(keys);
    }
}

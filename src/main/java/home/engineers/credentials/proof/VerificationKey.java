package home.engineers.credentials.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key by which a proof names it.
 *
 * @param id of the verification method
 * @param controller the DID whose document names the key for assertions
 * @param expires when it ceased to sign; what it signed before goes on to hold. Null where it signs still
 * @param revoked when it was called back; nothing that it signed holds any more. Null where it was not
 */
public record VerificationKey(
        String id, String controller, Multikey key, @Nullable Instant expires, @Nullable Instant revoked) {}

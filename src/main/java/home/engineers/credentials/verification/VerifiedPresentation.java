package home.engineers.credentials.verification;

import home.engineers.credentials.proof.DataIntegrity.Holding;
import java.util.List;
import java.util.Map;

/**
 * A presentation that can be believed, or, where only the proofs were asked for, whose proofs hold.
 *
 * @param holder DID of whoever made it
 * @param compiled whether an issuer of the trust list compiled it; else its holder is the subject of every credential. False
 *     where only the proofs were asked for
 * @param credentials in the order in which it holds them
 */
public record VerifiedPresentation(
        Map<String, Object> document, String holder, boolean compiled, List<Holding> proofs, List<Verified> credentials) {
    public VerifiedPresentation {
        proofs = List.copyOf(proofs);
        credentials = List.copyOf(credentials);
    }
}

package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * Knowledge of the exponent of a public element, bound to a prefix: proof of possession of a trustee's key (4.5), signed
 * message (4.6.1), signature of a ballot (4.14).
 */
final class SchnorrProof {
    private SchnorrProof() {}

    /** @param prefix what is hashed before the commitment */
    static Proof made(Group group, String prefix, BigInteger secret, SecureRandom random) {
        BigInteger w = group.exponent(random);
        BigInteger challenge = Hash.challenge(group, prefix + group.raised(w));
        return new Proof(challenge, w.subtract(secret.multiply(challenge)).mod(group.order()));
    }

    static boolean holds(Group group, String prefix, BigInteger publicElement, Proof proof) {
        BigInteger commitment =
                group.product(group.raised(proof.response()), group.power(publicElement, proof.challenge()));
        return Hash.challenge(group, prefix + commitment).equals(proof.challenge());
    }
}

package home.engineers.ballots.belenios;

import java.math.BigInteger;
import tools.jackson.databind.JsonNode;

/** An ElGamal encryption of a power of the generator (section 4.3). */
public record Ciphertext(BigInteger alpha, BigInteger beta) {
    static final Ciphertext NEUTRAL = new Ciphertext(BigInteger.ONE, BigInteger.ONE);

    static Ciphertext read(Group group, JsonNode node) throws Flaw {
        Wire.exactly(node, "alpha", "beta");
        return new Ciphertext(Wire.element(group, node.get("alpha")), Wire.element(group, node.get("beta")));
    }

    JsonNode node() {
        return Wire.object("alpha", Wire.number(alpha), "beta", Wire.number(beta));
    }

    Ciphertext times(Group group, Ciphertext other) {
        return new Ciphertext(group.product(alpha, other.alpha), group.product(beta, other.beta));
    }

    Ciphertext power(Group group, BigInteger weight) {
        return weight.equals(BigInteger.ONE)
                ? this
                : new Ciphertext(group.power(alpha, weight), group.power(beta, weight));
    }

    /** As proofs and challenges write it. */
    String joined() {
        return alpha + "," + beta;
    }
}

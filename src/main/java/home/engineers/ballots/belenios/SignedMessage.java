package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;
import tools.jackson.databind.JsonNode;

/** A text with the signature of its sender (section 4.6.1). */
public record SignedMessage(String message, Proof signature) {
    static SignedMessage of(Group group, BigInteger signingKey, String message, SecureRandom random) {
        return new SignedMessage(message, SchnorrProof.made(group, prefix(message), signingKey, random));
    }

    static SignedMessage read(Group group, JsonNode node) throws Flaw {
        Wire.exactly(node, "message", "signature");
        return new SignedMessage(Wire.string(node, "message"), Proof.read(group, node.get("signature")));
    }

    boolean isSignedBy(Group group, BigInteger verificationKey) {
        return SchnorrProof.holds(group, prefix(message), verificationKey, signature);
    }

    private static String prefix(String message) {
        return "sigmsg|" + message + "|";
    }

    JsonNode node() {
        return Wire.object("message", Wire.string(message), "signature", signature.node());
    }
}

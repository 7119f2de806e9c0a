package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;
import tools.jackson.databind.JsonNode;

/** Public key of a trustee with the proof that its holder knows the private one (section 4.5). */
public record TrusteePublicKey(BigInteger element, Proof proof) {
    /** Bundles the public key of a private key with its proof of possession. */
    static TrusteePublicKey of(Group group, BigInteger privateKey, SecureRandom random) {
        BigInteger element = group.raised(privateKey);
        return new TrusteePublicKey(element, SchnorrProof.made(group, prefix(group, element), privateKey, random));
    }

    /** Reads a key as its holder sent it, and checks the proof of possession. */
    public static TrusteePublicKey read(Group group, String text) throws Flaw {
        TrusteePublicKey key = read(group, Wire.parsed(text, "trustee_public_key"));
        Flaw.unless(key.isProven(group), "possession");
        return key;
    }

    static TrusteePublicKey read(Group group, JsonNode node) throws Flaw {
        Wire.exactly(node, "pok", "public_key");
        return new TrusteePublicKey(
                Wire.element(group, node.get("public_key")), Proof.read(group, node.get("pok")));
    }

    boolean isProven(Group group) {
        return SchnorrProof.holds(group, prefix(group, element), element, proof);
    }

    private static String prefix(Group group, BigInteger element) {
        return "pok|" + group.name() + "|" + element + "|";
    }

    JsonNode node() {
        return Wire.object("pok", proof.node(), "public_key", Wire.number(element));
    }

    public String text() {
        return Wire.text(node());
    }
}

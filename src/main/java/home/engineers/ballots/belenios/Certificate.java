package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;
import tools.jackson.databind.JsonNode;

/** The keys by which the trustees of a threshold verify each other and write to each other (section 4.6.2). */
public record Certificate(SignedMessage signed, BigInteger verification, BigInteger encryption) {
    static Certificate of(Group group, TrusteeSeed seed, SecureRandom random) {
        BigInteger verification = group.raised(seed.signingKey(group));
        BigInteger encryption = group.raised(seed.decryptionKey(group));
        String keys = Wire.text(Wire.object("verification", Wire.number(verification), "encryption", Wire.number(encryption)));
        return new Certificate(SignedMessage.of(group, seed.signingKey(group), keys, random), verification, encryption);
    }

    /** Reads a certificate and checks that it is signed by the key it names. */
    public static Certificate read(Group group, String text) throws Flaw {
        return read(group, Wire.parsed(text, "certificate"));
    }

    static Certificate read(Group group, JsonNode node) throws Flaw {
        SignedMessage signed = SignedMessage.read(group, node);
        JsonNode keys = Wire.exactly(Wire.parsed(signed.message(), "certificate"), "verification", "encryption");
        BigInteger verification = Wire.element(group, keys.get("verification"));
        Flaw.unless(signed.isSignedBy(group, verification), "certificate-signature");
        return new Certificate(signed, verification, Wire.element(group, keys.get("encryption")));
    }

    public String text() {
        return Wire.text(signed.node());
    }

    JsonNode node() {
        return signed.node();
    }
}

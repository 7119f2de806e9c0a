package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;

/** The secret from which a trustee of a threshold derives all keys (section 4.6.1). It stays with its holder. */
public record TrusteeSeed(String text) {
    private static final int LENGTH = 22;

    public TrusteeSeed {
        if (!text.matches("[" + Base58.ALPHABET + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("a seed has 22 characters of base 58");
        }
    }

    public static TrusteeSeed drawn(SecureRandom random) {
        return new TrusteeSeed(Base58.drawn(LENGTH, random));
    }

    BigInteger signingKey(Group group) {
        return Hash.challenge(group, "sk|" + text);
    }

    BigInteger decryptionKey(Group group) {
        return Hash.challenge(group, "dk|" + text);
    }

    public Certificate certificate(Group group, SecureRandom random) {
        return Certificate.of(group, this, random);
    }

    @Override
    public String toString() {
        return "TrusteeSeed";
    }
}

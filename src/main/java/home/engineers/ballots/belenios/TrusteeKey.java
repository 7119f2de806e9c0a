package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Private key of a trustee. It stays with its holder; the server never has it. */
public final class TrusteeKey {
    private final Group group;
    private final BigInteger exponent;

    TrusteeKey(Group group, BigInteger exponent) {
        this.group = group;
        this.exponent = exponent;
    }

    public static TrusteeKey drawn(Group group, SecureRandom random) {
        return new TrusteeKey(group, group.exponent(random));
    }

    /** Reads a private key as belenios-tool writes it: a number in quotation marks. */
    public static TrusteeKey read(Group group, String text) throws Flaw {
        return new TrusteeKey(group, Wire.exponent(group, Wire.parsed(text, "private_key")));
    }

    /** The number in quotation marks. */
    public String text() {
        return Wire.text(Wire.number(exponent));
    }

    public TrusteePublicKey publicKey(SecureRandom random) {
        return TrusteePublicKey.of(group, exponent, random);
    }

    Group group() {
        return group;
    }

    BigInteger exponent() {
        return exponent;
    }

    @Override
    public String toString() {
        return "TrusteeKey";
    }
}

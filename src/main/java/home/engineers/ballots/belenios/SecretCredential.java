package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What lets its holder cast a ballot: fourteen random base-58 characters and a checksum, in groups of three (section 4.8).
 * It is never given to the server.
 */
public record SecretCredential(String text) {
    private static final int RANDOM_CHARACTERS = 14;
    private static final int GROUP_LENGTH = 3;
    private static final int ITERATIONS = 1000;
    private static final int BITS = 256;
    private static final BigInteger CHECK_MODULUS = BigInteger.valueOf(53);
    private static final String SHAPE = "[" + Base58.ALPHABET + "]{15}|([" + Base58.ALPHABET + "]{3}-){4}[" + Base58.ALPHABET + "]{3}";

    public static SecretCredential drawn(SecureRandom random) {
        String random14 = Base58.drawn(RANDOM_CHARACTERS, random);
        String whole = random14 + checksum(random14);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i += GROUP_LENGTH) {
            grouped.append(i == 0 ? "" : "-").append(whole, i, i + GROUP_LENGTH);
        }
        return new SecretCredential(grouped.toString());
    }

    /** What was typed, if it has the shape of a credential and its checksum holds. */
    public static Optional<SecretCredential> typed(String text) {
        String plain = text.strip();
        String digits = plain.replace("-", "");
        boolean holds = plain.matches(SHAPE)
                && checksum(digits.substring(0, RANDOM_CHARACTERS)) == digits.charAt(RANDOM_CHARACTERS);
        return holds ? Optional.of(new SecretCredential(plain)) : Optional.empty();
    }

    private static char checksum(String random14) {
        return Base58.ALPHABET.charAt(CHECK_MODULUS.subtract(Base58.number(random14).mod(CHECK_MODULUS)).intValue());
    }

    /** The secret exponent of this credential in the election. */
    BigInteger exponent(Group group, String uuid) {
        PKCS5S2ParametersGenerator derivation = new PKCS5S2ParametersGenerator(SHA256Digest.newInstance());
        derivation.init(
                text.getBytes(StandardCharsets.UTF_8), uuid.getBytes(StandardCharsets.UTF_8), ITERATIONS);
        byte[] derived = ((KeyParameter) derivation.generateDerivedMacParameters(BITS)).getKey();
        return new BigInteger(1, derived).mod(group.order());
    }

    /** The public credential, by which ballots of this holder are known and nobody is. */
    public BigInteger publicKey(Group group, String uuid) {
        return group.raised(exponent(group, uuid));
    }

    @Override
    public String toString() {
        return "SecretCredential";
    }
}

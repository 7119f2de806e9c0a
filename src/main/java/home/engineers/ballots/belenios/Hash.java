package home.engineers.ballots.belenios;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 in the shapes in which the protocol writes it. */
public final class Hash {
    private Hash() {}

    static byte[] bytes(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    static byte[] bytes(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Names of data and events in an archive (section 4.4). */
    public static String hexadecimal(byte[] text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    /** Fingerprints of elections and trackers of ballots: Base64 without padding (section 4.15). */
    public static String fingerprint(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes(text));
    }

    /** The challenge of a proof: a big-endian number, reduced to an exponent. */
    static BigInteger challenge(Group group, String text) {
        return new BigInteger(1, bytes(text)).mod(group.order());
    }
}

package home.engineers.panels.draw;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The hashes of a draw. What is hashed is text in UTF-8: the line {@code ehome-draw-1 LABEL}, then each part on a line of
 * its own, every line ended by a line feed; so {@code sha256sum} gives the same. Results are lower-case hex.
 */
public final class DrawHash {
    /** Names the version of the algorithm; stands in every record and in every hash. */
    public static final String FORMAT = "ehome-draw-1";

    /** Bytes of a digest, of the key of a draw, of the secret of the server and of a witness's made value. */
    public static final int BYTES = 32;

    private static final int PSEUDONYM_LETTERS = 32;
    private static final HexFormat HEX = HexFormat.of();

    private DrawHash() {}

    /** SHA-256 of a whole text, as it stands. */
    public static String ofText(String text) {
        return HEX.formatHex(digest(text));
    }

    /** Whether a witness could have it: 32 bytes in hex, or at least 50 throws of a die (129 bits). */
    public static boolean witnessValue(String value) {
        return RecordReader.WITNESS_VALUE.matcher(value).matches();
    }

    /** What the server commits itself to before the witnesses do: its secret, bound to this draw. */
    public static String serverCommitment(String draw, String secret) {
        return labelled("server", List.of(draw, secret));
    }

    /** What a witness (numbered from 1) commits to: a value, bound to the announcement it was made for. */
    public static String witnessCommitment(String announcement, int witness, String value) {
        return labelled("witness", List.of(announcement, Integer.toString(witness), value));
    }

    /** That an expert was left out: opened later, to whoever may know, by the salt. */
    public static String exclusion(String draw, String salt, String pseudonym) {
        return labelled("exclusion", List.of(draw, salt, pseudonym));
    }

    /** The seed, from everything that was revealed, in the order of the witnesses. */
    public static String seed(String announcement, String secret, List<String> values) {
        List<String> parts = new java.util.ArrayList<>(List.of(announcement, secret));
        parts.addAll(values);
        return labelled("seed", parts);
    }

    /** The name of an expert, or of an employer, in one draw; nobody without the key of that draw can tell whose it is. */
    public static String pseudonym(byte[] key, String kind, String name) {
        byte[] text = text("pseudonym", List.of(kind, name)).getBytes(StandardCharsets.UTF_8);
        return HEX.formatHex(hmac(key, text)).substring(0, PSEUDONYM_LETTERS);
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String labelled(String label, List<String> parts) {
        return HEX.formatHex(digest(text(label, parts)));
    }

    private static String text(String label, List<String> parts) {
        StringBuilder text = new StringBuilder(FORMAT).append(' ').append(label).append('\n');
        for (String part : parts) {
            if (part.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a part of a hash is one line");
            }
            text.append(part).append('\n');
        }
        return text.toString();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

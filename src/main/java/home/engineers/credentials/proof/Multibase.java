package home.engineers.credentials.proof;

import java.util.Base64;
import org.apache.commons.codec.binary.Base58;

/** Bytes as text whose first character tells how they are written (Controlled Identifiers 1.0, 2.4). */
public final class Multibase {
    /** Base58 takes time that grows with the square of the length; no key or signature is near this. */
    private static final int LONGEST_BASE58 = 512;

    private static final Base58 BASE58 = new Base58();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Multibase() {}

    public static String base58(byte[] bytes) {
        return "z" + BASE58.encodeToString(bytes);
    }

    /** Without padding. */
    public static String base64url(byte[] bytes) {
        return "u" + ENCODER.encodeToString(bytes);
    }

    /** @throws CredentialFault where it is neither base58btc nor base64url */
    public static byte[] decode(String text) throws CredentialFault {
        if (text.startsWith("u")) {
            return unpadded(text.substring(1));
        }
        if (!text.startsWith("z") || text.length() > LONGEST_BASE58) {
            throw fault(text);
        }
        byte[] bytes;
        try {
            bytes = BASE58.decode(text.substring(1));
        } catch (IllegalArgumentException noDigits) {
            throw fault(text);
        }
        if (!base58(bytes).equals(text)) {
            throw fault(text);
        }
        return bytes;
    }

    /**
     * Base64url without padding, in its one way of writing: no bits are left over that could be changed unnoticed.
     *
     * @throws CredentialFault where it is written otherwise
     */
    static byte[] unpadded(String text) throws CredentialFault {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            throw fault(text);
        }
        if (!ENCODER.encodeToString(bytes).equals(text)) {
            throw fault(text);
        }
        return bytes;
    }

    private static CredentialFault fault(String text) {
        return new CredentialFault("credentials.fault.multibase", Members.shown(text));
    }
}

package home.engineers.evidence.log;

import java.util.Arrays;
import java.util.Base64;

/** Standard Base 64 (RFC 4648, section 4), of which each value has one writing alone. */
final class StrictBase64 {
    private StrictBase64() {}

    static byte[] decode(String text) throws LogFault {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            LogFault.unless(Base64.getEncoder().encodeToString(bytes).equals(text), "base64", shortened(text));
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw LogFault.of("base64", shortened(text));
        }
    }

    static String encode(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return Base64.getEncoder().encodeToString(whole);
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}

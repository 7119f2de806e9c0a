package home.engineers.evidence.log;

import home.engineers.kernel.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the leaf of an official act is: SHA-256 over the name of the form with a line feed, a nonce of 256 random bits, and
 * the record as canonical JSON (RFC 8785). Without the nonce nothing can be learned or guessed of the record; without the
 * record the leaf still stands.
 */
public final class Commitment {
    public static final int NONCE_BYTES = 32;
    static final String FORM = "engineers-home evidence 2\n";

    private Commitment() {}

    /** The leaf of a record. */
    public static byte[] of(byte[] nonce, Map<String, Object> record) {
        return of(nonce, CanonicalJson.of(record));
    }

    /** The leaf of a record that is written canonically already. */
    public static byte[] of(byte[] nonce, String canonical) {
        if (nonce.length != NONCE_BYTES) {
            throw new IllegalArgumentException("a nonce of " + nonce.length + " bytes");
        }
        return Hash.sha256(FORM.getBytes(StandardCharsets.US_ASCII), nonce, canonical.getBytes(StandardCharsets.UTF_8));
    }
}

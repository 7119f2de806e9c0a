package home.engineers.organisations.internal;

import home.engineers.kernel.SecretKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/**
 * The code behind a card's QR: the serial of the card and the house's signature on it (HMAC-SHA-256, 120 bits). A code
 * that the house did not sign is none, and is not even looked up.
 */
@Component
class CardCode {
    private static final String KEY = "membership-card";
    private static final int KEY_BYTES = 32;
    private static final String DIGEST = "HmacSHA256";
    private static final int SERIAL = 32;
    private static final int SIGNATURE_BYTES = 15;
    private static final int LENGTH = SERIAL + SIGNATURE_BYTES * 8 / 5;
    private final SecretKeySpec key;

    CardCode(SecretKeys keys) {
        this.key = new SecretKeySpec(keys.secret(KEY, KEY_BYTES), DIGEST);
    }

    String of(String serial) {
        return serial + signature(serial);
    }

    /** The serial of a code the house signed. */
    Optional<String> serial(String typed) {
        String code = typed.strip().toLowerCase(Locale.ROOT);
        if (code.length() != LENGTH) {
            return Optional.empty();
        }
        String serial = code.substring(0, SERIAL);
        boolean genuine = MessageDigest.isEqual(
                of(serial).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
        return genuine ? Optional.of(serial) : Optional.empty();
    }

    private String signature(String serial) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            byte[] whole = mac.doFinal(serial.getBytes(StandardCharsets.UTF_8));
            return new Base32().encodeAsString(Arrays.copyOf(whole, SIGNATURE_BYTES)).toLowerCase(Locale.ROOT);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + DIGEST, missing);
        }
    }
}

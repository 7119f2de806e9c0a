package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be readable in the database (AES-256-GCM, a fresh nonce for each, bound to the person and the
 * purpose) and makes keyed digests for looking it up (HMAC-SHA-256 under a second key).
 */
@Component
class Vault implements SmartInitializingSingleton {
    private static final String SEALING = "people-sealing";
    private static final String INDEX = "people-index";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final HouseKeys keys;
    private final SecureRandom random;

    Vault(HouseKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** Fails the start at once where a key is missing or foreign. */
    @Override
    public void afterSingletonsInstantiated() {
        keys.key(SEALING);
        keys.key(INDEX);
    }

    byte[] seal(PersonId person, String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, person, purpose, plain);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException where it was sealed for someone else, for another purpose, or was altered */
    byte[] open(PersonId person, String purpose, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce, person, purpose, Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    /** A keyed digest; equal for equal text and label, useless without the key. */
    byte[] digest(String label, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.key(INDEX), "HmacSHA256"));
            mac.update(label.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, PersonId person, String purpose, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(keys.key(SEALING), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((purpose + "\0" + person).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed for " + purpose + " cannot be opened", e);
        }
    }
}

package home.engineers.messages.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals what waits in the outbox with AES-GCM, bound to its row, so that neither the database nor a copy of it shows a code. */
final class Seal {
    static final int KEY_BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    Seal(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    byte[] close(UUID row, byte[] open) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] closed = apply(Cipher.ENCRYPT_MODE, row, nonce, open);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, sealed, NONCE, closed.length);
        return sealed;
    }

    byte[] open(UUID row, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return apply(Cipher.DECRYPT_MODE, row, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] apply(int mode, UUID row, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the outbox cannot be sealed or opened with its key", fault);
        }
    }
}

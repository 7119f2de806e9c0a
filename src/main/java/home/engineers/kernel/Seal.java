package home.engineers.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not be readable where it lies (AES-256-GCM, a fresh nonce for each), bound to what it belongs to: what
 * was sealed for one thing does not open for another. The key is one of {@link SecretKeys}, outside the database.
 */
public final class Seal {
    public static final int KEY_BYTES = 32;
    static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** Bytes that sealing adds to each piece. */
    static final int ADDED = NONCE + TAG_BITS / 8;

    private final SecretKeySpec key;
    private final SecureRandom random;

    public Seal(byte[] key, SecureRandom random) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /** @param belonging what the sealed bytes belong to, the same when they are opened */
    public byte[] close(String belonging, byte[] open) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] closed = apply(Cipher.ENCRYPT_MODE, belonging, nonce, open);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, sealed, NONCE, closed.length);
        return sealed;
    }

    /** @throws IllegalStateException where it was sealed for something else, under another key, or was altered */
    public byte[] open(String belonging, byte[] sealed) {
        if (sealed.length < ADDED) {
            throw new IllegalStateException("too short to have been sealed");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return apply(Cipher.DECRYPT_MODE, belonging, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    /** A stream whose bytes arrive sealed in {@code out}, piece by piece; whole only once it is closed. */
    public OutputStream closing(String belonging, OutputStream out) {
        return new SealedPieces.Writer(this, belonging, out);
    }

    /** The bytes of a sealed stream; fails with {@link Altered} where a piece is altered, moved or missing. */
    public InputStream opening(String belonging, InputStream in) throws IOException {
        return new SealedPieces.Reader(this, belonging, in);
    }

    /** How long so many bytes are once {@link #closing} has sealed them. */
    public static long sealedLength(long open) {
        return open + ADDED * Math.max(1, (open + SealedPieces.PIECE - 1) / SealedPieces.PIECE);
    }

    /** What is read is not what was sealed, or not under this key. */
    public static final class Altered extends IOException {
        Altered(long piece, IllegalStateException cause) {
            super("piece " + piece + " is not what was sealed", cause);
        }
    }

    private byte[] apply(int mode, String belonging, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belonging.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot be sealed or opened with this key for this purpose", fault);
        }
    }
}

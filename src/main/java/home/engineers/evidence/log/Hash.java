package home.engineers.evidence.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 value of the Merkle tree, as RFC 6962, section 2.1 reckons it. */
public final class Hash {
    public static final int LENGTH = 32;
    /** Root of the tree without leaves. */
    public static final Hash OF_NOTHING = new Hash(sha256(new byte[0]));

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException where they are not 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash of " + bytes.length + " bytes");
        }
        return new Hash(bytes.clone());
    }

    /** The hash at this place of a tile. */
    public static Hash at(byte[] tile, int place) {
        return new Hash(Arrays.copyOfRange(tile, place * LENGTH, (place + 1) * LENGTH));
    }

    static Hash base64(String text) throws LogFault {
        byte[] bytes = StrictBase64.decode(text);
        LogFault.unless(bytes.length == LENGTH, "hash", text);
        return new Hash(bytes);
    }

    public static Hash leaf(byte[] entry) {
        return new Hash(sha256(new byte[] {LEAF}, entry));
    }

    public static Hash node(Hash left, Hash right) {
        return new Hash(sha256(new byte[] {NODE}, left.bytes, right.bytes));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] tile, int place) {
        System.arraycopy(bytes, 0, tile, place * LENGTH, LENGTH);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}

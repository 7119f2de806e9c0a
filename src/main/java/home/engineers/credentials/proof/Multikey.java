package home.engineers.credentials.proof;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key as multibase text: the number of its algorithm as a varint, then its bytes.
 *
 * @param bytes as {@link KeyAlgorithm} says
 */
public record Multikey(KeyAlgorithm algorithm, byte[] bytes) {
    public Multikey {
        bytes = bytes.clone();
    }

    /** @throws CredentialFault where it is no key of an algorithm known here */
    public static Multikey of(String multibase) throws CredentialFault {
        byte[] all = Multibase.decode(multibase);
        for (KeyAlgorithm one : KeyAlgorithm.values()) {
            byte[] head = varint(one.codec);
            if (all.length == head.length + one.length && Arrays.equals(head, 0, head.length, all, 0, head.length)) {
                return new Multikey(one, Arrays.copyOfRange(all, head.length, all.length));
            }
        }
        throw new CredentialFault("credentials.fault.key", Members.shown(multibase));
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As base58btc, which is what a Multikey carries. */
    public String text() {
        byte[] head = varint(algorithm.codec);
        byte[] all = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return Multibase.base58(all);
    }

    /** Little-endian groups of seven bits; two are enough for every algorithm here. */
    private static byte[] varint(int number) {
        return new byte[] {(byte) (number & 0x7f | 0x80), (byte) (number >>> 7)};
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Multikey key && key.algorithm == algorithm && Arrays.equals(key.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return algorithm + " " + HexFormat.of().formatHex(bytes);
    }
}

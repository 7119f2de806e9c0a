package home.engineers.credentials.status;

import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.Multibase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The bits of a status list, the first at the left (Bitstring Status List v1.0, 3.2 to 3.4). A list is never shorter than
 * the herd in which one credential goes unnoticed.
 */
public final class StatusBits {
    /** Fewest entries of a list: 16 KiB of single bits. */
    public static final int FEWEST = 131_072;
    /** Most bytes that a list of others may unpack to; ours have 16 KiB. */
    public static final int MOST_BYTES = 1 << 24;

    private static final String GZIP = "u";
    private final byte[] bits;

    private StatusBits(byte[] bits) {
        this.bits = bits;
    }

    /** All clear. @param entries a multiple of eight, at least {@link #FEWEST} */
    public static StatusBits clear(int entries) {
        if (entries < FEWEST || entries % Byte.SIZE != 0) {
            throw new IllegalArgumentException("a status list of " + entries);
        }
        return new StatusBits(new byte[entries / Byte.SIZE]);
    }

    public static StatusBits of(byte[] bits) {
        return new StatusBits(bits.clone());
    }

    /**
     * @throws CredentialFault where the text is no such list, unpacks to more than {@link #MOST_BYTES}, or has fewer than
     *     {@link #FEWEST} entries of this size
     */
    public static StatusBits decode(String encoded, int size) throws CredentialFault {
        if (!encoded.startsWith(GZIP)) {
            throw new CredentialFault("credentials.fault.listEncoding");
        }
        byte[] bits = unpacked(Multibase.decode(encoded));
        if ((long) bits.length * Byte.SIZE / size < FEWEST) {
            throw new CredentialFault(
                    "credentials.fault.listShort", Long.toString((long) bits.length * Byte.SIZE / size), Integer.toString(FEWEST));
        }
        return new StatusBits(bits);
    }

    private static byte[] unpacked(byte[] packed) throws CredentialFault {
        byte[] bits;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            bits = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException noGzip) {
            throw new CredentialFault("credentials.fault.listEncoding");
        }
        if (bits.length > MOST_BYTES) {
            throw new CredentialFault("credentials.fault.listLarge", Integer.toString(MOST_BYTES));
        }
        return bits;
    }

    public String encode() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Multibase.base64url(packed.toByteArray());
    }

    public int entries() {
        return bits.length * Byte.SIZE;
    }

    public boolean get(int index) {
        return (bits[index / Byte.SIZE] >> Byte.SIZE - 1 - index % Byte.SIZE & 1) == 1;
    }

    /**
     * The status at an index where each takes several bits.
     *
     * @throws CredentialFault where the list does not reach so far
     */
    public int value(long index, int size) throws CredentialFault {
        if (index < 0 || (index + 1) * size > entries()) {
            throw new CredentialFault("credentials.fault.index", Long.toString(index), Integer.toString(entries() / size));
        }
        int value = 0;
        for (int bit = 0; bit < size; bit++) {
            value = value << 1 | (get((int) (index * size + bit)) ? 1 : 0);
        }
        return value;
    }

    /** Sets one bit of this list. */
    public void set(int index) {
        bits[index / Byte.SIZE] |= (byte) (1 << Byte.SIZE - 1 - index % Byte.SIZE);
    }

    public byte[] bytes() {
        return bits.clone();
    }
}

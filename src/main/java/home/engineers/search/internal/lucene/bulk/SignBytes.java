package home.engineers.search.internal.lucene.bulk;

import home.engineers.search.text.SignKey;
import org.apache.lucene.util.BytesRef;

/** Terms that are kept as numbers, written as Lucene reads them. */
final class SignBytes {
    /** The most bytes that a term takes. */
    static final int MOST = 12;

    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;
    private static final int SIX_BITS = 0x3F;

    private SignBytes() {}

    /** Writes the term of a {@link SignKey} as UTF-8 in the place of what stood there. */
    static void write(long key, BytesRef into) {
        into.length = 0;
        for (long rest = key; rest != SignKey.NONE; rest <<= SignKey.BITS) {
            write((char) (rest >>> (SignKey.SIGNS - 1) * SignKey.BITS), into);
        }
    }

    private static void write(char sign, BytesRef into) {
        if (sign < ONE_BYTE) {
            put(sign, into);
        } else if (sign < TWO_BYTES) {
            put(0xC0 | sign >> 6, into);
            put(ONE_BYTE | sign & SIX_BITS, into);
        } else {
            put(0xE0 | sign >> 12, into);
            put(ONE_BYTE | sign >> 6 & SIX_BITS, into);
            put(ONE_BYTE | sign & SIX_BITS, into);
        }
    }

    private static void put(int value, BytesRef into) {
        into.bytes[into.length++] = (byte) value;
    }
}

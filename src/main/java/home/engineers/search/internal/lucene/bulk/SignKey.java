package home.engineers.search.internal.lucene.bulk;

import org.apache.lucene.util.BytesRef;

/** Short terms as numbers, which stand in the order that the terms have as UTF-8. */
final class SignKey {
    /** No term is this number. */
    static final long NONE = 0;

    /** The most bytes that a term takes. */
    static final int MOST_BYTES = 12;

    private static final int SIGNS = 4;
    private static final int BITS = 16;
    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;
    private static final int SIX_BITS = 0x3F;

    private SignKey() {}

    /** @return {@link #NONE} for a term of more than four signs, or with one that is written in two halves */
    static long of(String term) {
        int length = term.length();
        if (length > SIGNS) {
            return NONE;
        }
        long key = NONE;
        for (int i = 0; i < length; i++) {
            char sign = term.charAt(i);
            if (Character.isSurrogate(sign)) {
                return NONE;
            }
            key |= (long) sign << (SIGNS - 1 - i) * BITS;
        }
        return key;
    }

    /** Writes the term of a key as UTF-8 in the place of what stood there. */
    static void write(long key, BytesRef into) {
        into.length = 0;
        for (long rest = key; rest != NONE; rest <<= BITS) {
            write((char) (rest >>> (SIGNS - 1) * BITS), into);
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

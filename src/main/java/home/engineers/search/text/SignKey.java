package home.engineers.search.text;

/** Short terms as numbers, which stand in the order that the terms have as UTF-8. */
public final class SignKey {
    /** No term is this number. */
    public static final long NONE = 0;

    /** How many signs a number has room for, the first in its highest bits. */
    public static final int SIGNS = 4;

    /** Of each sign. */
    public static final int BITS = 16;

    private SignKey() {}

    /** @return {@link #NONE} for a term of no sign, of more than four, or with one that is written in two halves */
    public static long of(String text, int from, int to) {
        if (to - from > SIGNS) {
            return NONE;
        }
        long key = NONE;
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            if (Character.isSurrogate(sign)) {
                return NONE;
            }
            key |= (long) sign << (SIGNS - 1 - i + from) * BITS;
        }
        return key;
    }

    /** The term of a number. */
    public static String text(long key) {
        StringBuilder text = new StringBuilder(SIGNS);
        for (long rest = key; rest != NONE; rest <<= BITS) {
            text.append((char) (rest >>> (SIGNS - 1) * BITS));
        }
        return text.toString();
    }
}

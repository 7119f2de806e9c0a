package home.engineers.search.text;

import home.engineers.kernel.SimplifiedCharacters;
import java.text.Normalizer;

/** One written form for all that is read as the same: full and half width, upper and lower case, traditional and simplified characters. */
public final class Folding {
    /** How far the signs of full width lie from those of half width. */
    private static final int FULL_WIDTH = 0xFEE0;

    private Folding() {}

    public static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            int sign = alone(text.charAt(i));
            if (sign < 0) {
                return normalised(text);
            }
            folded[i] = (char) sign;
        }
        return new String(folded);
    }

    /**
     * A sign of those that nearly all texts are made of alone: to Unicode each of them is one in its normal form (NFKC) too,
     * and is one whichever of the others are beside it.
     *
     * @return folded, or -1 for any other sign, with which the text has to be looked at as a whole
     */
    private static int alone(char sign) {
        if (sign >= 0x4E00 && sign <= 0x9FFF || sign > 0x3000 && sign < 0x302A) {
            int folded = sign(sign);
            return Character.isBmpCodePoint(folded) ? folded : -1;
        }
        if (sign >= FULL_WIDTH + '!' && sign <= FULL_WIDTH + '~') {
            return sign(sign - FULL_WIDTH);
        }
        return sign < 0x80 ? sign(sign) : sign == 0x3000 ? ' ' : sign >= '‘' && sign <= '”' ? sign : -1;
    }

    private static String normalised(String text) {
        String wide = Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); ) {
            int sign = wide.codePointAt(i);
            folded.appendCodePoint(sign(sign));
            i += Character.charCount(sign);
        }
        return folded.toString();
    }

    private static int sign(int sign) {
        return sign < 0x2E80 ? Character.toLowerCase(sign) : SimplifiedCharacters.of(sign);
    }

    /** Folded without spaces, for values that are compared as a whole and keep their punctuation. */
    public static String closed(String text) {
        StringBuilder closed = new StringBuilder(text.length());
        fold(text).codePoints().filter(sign -> !Character.isWhitespace(sign)).forEach(closed::appendCodePoint);
        return closed.toString();
    }

    /** Without spaces and punctuation too, for titles and names that are compared as a whole. */
    public static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        fold(text).codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString();
    }
}

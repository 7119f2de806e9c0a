package home.engineers.search.text;

import home.engineers.kernel.SimplifiedCharacters;
import java.text.Normalizer;

/** One written form for all that is read as the same: full and half width, upper and lower case, traditional and simplified characters. */
public final class Folding {
    private Folding() {}

    public static String fold(String text) {
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

package home.engineers.kernel.json;

/** Half of a character beyond U+FFFF, which no UTF-8 can carry (RFC 7493, 2.1). */
final class LoneSurrogate {
    private LoneSurrogate() {}

    static boolean in(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isHighSurrogate(unit) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(unit)) {
                return true;
            }
        }
        return false;
    }
}

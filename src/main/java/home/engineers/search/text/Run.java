package home.engineers.search.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of folded text without a break: of a script that is written without spaces, or a word or number of any other.
 *
 * @param cjk whether it is Chinese, Japanese or Korean
 */
record Run(String text, boolean cjk) {
    private enum Kind {
        CJK,
        WORD,
        BREAK
    }

    static List<Run> of(String folded) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        Kind running = Kind.BREAK;
        for (int i = 0; i < folded.length(); ) {
            int sign = folded.codePointAt(i);
            Kind kind = kind(folded, i, sign, running);
            if (kind != running) {
                add(runs, folded, from, i, running);
                from = i;
                running = kind;
            }
            i += Character.charCount(sign);
        }
        add(runs, folded, from, folded.length(), running);
        return runs;
    }

    private static void add(List<Run> runs, String folded, int from, int to, Kind kind) {
        if (kind != Kind.BREAK && to > from) {
            runs.add(new Run(folded.substring(from, to), kind == Kind.CJK));
        }
    }

    private static Kind kind(String text, int at, int sign, Kind before) {
        if (sign == '.' && before == Kind.WORD && digitAt(text, at - 1) && digitAt(text, at + 1)) {
            return Kind.WORD;
        }
        if (sign >= 0x4E00 && sign <= 0x9FFF) {
            return Kind.CJK;
        }
        if (!Character.isLetterOrDigit(sign)) {
            return Kind.BREAK;
        }
        return written(sign) ? Kind.CJK : Kind.WORD;
    }

    private static boolean written(int sign) {
        if (sign < 0x2E80) {
            return false;
        }
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }

    private static boolean digitAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}

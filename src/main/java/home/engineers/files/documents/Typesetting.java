package home.engineers.files.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Chinese and Latin text on lines: what a font can print of it, how wide it is, and where its lines end. */
public final class Typesetting {
    private static final String NEVER_FIRST = "，。；：、？！）》”’％";

    private Typesetting() {}

    /** The text as the font prints it: a character it lacks as 〓 with its code point, never silently. */
    public static String printable(PDType0Font font, String text) {
        StringBuilder printed = new StringBuilder();
        text.codePoints().forEach(one -> {
            if (Character.isISOControl(one)) {
                printed.append(' ');
            } else if (has(font, one)) {
                printed.appendCodePoint(one);
            } else {
                printed.append(String.format("〓(U+%04X)", one));
            }
        });
        return printed.toString();
    }

    private static boolean has(PDType0Font font, int codePoint) {
        try {
            font.encode(Character.toString(codePoint));
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In points. */
    public static float width(PDType0Font font, float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /**
     * Printable lines no wider than so many points. They end between Chinese characters anywhere, else at spaces where there
     * is one; none begins with a closing mark.
     */
    public static List<String> lines(PDType0Font font, float size, float widest, String whole) throws IOException {
        List<String> lines = new ArrayList<>();
        int[] text = printable(font, whole).codePoints().toArray();
        int from = 0;
        float used = 0;
        for (int at = 0; at < text.length; at++) {
            used += width(font, size, Character.toString(text[at]));
            if (used > widest && at > from) {
                int to = turn(text, from, at);
                lines.add(new String(text, from, to - from).strip());
                from = to;
                used = 0;
                for (int i = from; i <= at; i++) {
                    used += width(font, size, Character.toString(text[i]));
                }
            }
        }
        lines.add(new String(text, from, text.length - from).strip());
        return lines;
    }

    /** Where the line that is full at a place ends. */
    private static int turn(int[] text, int from, int at) {
        int to = at;
        while (to > from + 1 && (within(text[to - 1], text[to]) || NEVER_FIRST.indexOf(text[to]) >= 0)) {
            to--;
        }
        return to > from + 1 ? to : at;
    }

    private static boolean within(int before, int after) {
        return before < 0x2E80 && after < 0x2E80 && before != ' ';
    }
}

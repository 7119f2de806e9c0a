package home.engineers.programmes.rules;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines for a drawing, where no browser does. Widths are estimated, in hundredths of the letter size. */
final class TextLines {
    private static final int WIDE = 100;
    private static final int NARROW = 56;
    private static final int FIRST_WIDE = 0x2E80;
    /** What must not begin a line. */
    private static final String CLOSING = "，。；：、！？）》”,.;:!?)";

    private TextLines() {}

    /** @param most width of a line, in letters */
    static List<String> of(String text, double most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            boolean full = width(line + piece.stripTrailing()) > most * WIDE;
            if (full && !line.isEmpty() && !CLOSING.contains(piece.strip().isEmpty() ? " " : piece.strip().substring(0, 1))) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static int width(String text) {
        return text.codePoints().map(letter -> wide(letter) ? WIDE : NARROW).sum();
    }

    private static boolean wide(int letter) {
        return letter >= FIRST_WIDE;
    }

    /** Each wide letter, and each word with the space after it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (wide(letter) && !word.isEmpty()) {
                pieces.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(letter);
            if (wide(letter) || letter == ' ') {
                pieces.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            pieces.add(word.toString());
        }
        return pieces;
    }
}

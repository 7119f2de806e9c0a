package home.engineers.portal.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a line where the words that were looked for stand in it. */
public final class Highlight {
    private Highlight() {}

    /** @param found whether this piece is one of the words */
    public record Piece(String text, boolean found) {}

    public static List<Piece> of(String line, String query) {
        Pattern words = Pattern.compile(
                Arrays.stream(query.strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        if (words.pattern().isEmpty()) {
            return List.of(new Piece(line, false));
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = words.matcher(line);
        int from = 0;
        while (matcher.find()) {
            add(pieces, line.substring(from, matcher.start()), false);
            add(pieces, matcher.group(), true);
            from = matcher.end();
        }
        add(pieces, line.substring(from), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }
}

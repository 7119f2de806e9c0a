package home.engineers.search.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts a text where what was looked for stands in it, in whatever written form. */
public final class Marks {
    private final String text;
    private final StringBuilder folded = new StringBuilder();
    /** For each sign of the folded text where its origin begins, and after the last one where the text ends. */
    private final List<Integer> origins = new ArrayList<>();
    private final BitSet found = new BitSet();

    /** @param found whether this piece is of what was looked for */
    public record Piece(String text, boolean found) {}

    private Marks(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String sign = Folding.fold(Character.toString(text.codePointAt(at)));
            for (int i = 0; i < sign.length(); i++) {
                origins.add(at);
            }
            folded.append(sign);
        }
        origins.add(text.length());
    }

    /** The whole text. @param looked words and phrases as they were typed */
    public static List<Piece> of(String text, List<String> looked) {
        Marks marks = new Marks(text);
        looked.forEach(marks::mark);
        return marks.pieces(0, text.length());
    }

    /** The part of a long text that begins a little before the first mark, with an ellipsis where something is left out. */
    public static List<Piece> excerpt(String text, List<String> looked, int longest) {
        Marks marks = new Marks(text);
        looked.forEach(marks::mark);
        int first = Math.max(0, marks.found.nextSetBit(0));
        int from = text.length() <= longest || first <= longest / 2 ? 0 : Math.min(first - longest / 4, text.length() - longest);
        from = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        int to = Math.min(text.length(), from + longest);
        to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
        List<Piece> pieces = new ArrayList<>(marks.pieces(from, to));
        if (from > 0) {
            pieces.addFirst(new Piece("…", false));
        }
        if (to < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }

    private void mark(String typed) {
        Set<String> stems = new HashSet<>();
        for (Run run : Run.of(Folding.fold(typed))) {
            if (run.cjk()) {
                everywhere(run.text());
                WordUnits.of(run.text()).stream().map(WordUnits.Unit::text).filter(word -> word.length() > 1).forEach(this::everywhere);
            } else {
                stems.addAll(Terms.words(run.text()));
                beginnings(run.text());
            }
        }
        words(stems);
    }

    private void everywhere(String piece) {
        for (int at = folded.indexOf(piece); at >= 0; at = folded.indexOf(piece, at + 1)) {
            set(at, at + piece.length());
        }
    }

    /** What is typed is often the beginning of a word. */
    private void beginnings(String word) {
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            if (at == 0 || !latin(at - 1) || !latin(at)) {
                set(at, at + word.length());
            }
        }
    }

    private boolean latin(int at) {
        return folded.charAt(at) < 0x2E80 && Character.isLetterOrDigit(folded.charAt(at));
    }

    private void words(Set<String> stems) {
        int at = 0;
        while (!stems.isEmpty() && at < folded.length()) {
            int end = at;
            while (end < folded.length() && latin(end)) {
                end++;
            }
            if (end > at && stems.contains(Terms.words(folded.substring(at, end)).getFirst())) {
                set(at, end);
            }
            at = Math.max(end, at + 1);
        }
    }

    private void set(int from, int to) {
        int end = to;
        while (end < origins.size() - 1 && origins.get(end).equals(origins.get(to - 1))) {
            end++;
        }
        found.set(origins.get(from), origins.get(end));
    }

    private List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        while (at < to) {
            boolean here = found.get(at);
            int end = here ? found.nextClearBit(at) : found.nextSetBit(at);
            end = end < 0 || end > to ? to : end;
            pieces.add(new Piece(text.substring(at, end), here));
            at = end;
        }
        return pieces;
    }
}

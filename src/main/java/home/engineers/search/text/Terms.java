package home.engineers.search.text;

import java.util.List;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The terms a text is found by. Both engines are given these, so that both find and rank alike. The terms of one text
 * stand in its order; punctuation stands nowhere.
 */
public final class Terms {
    /** Longer words are cut: nobody types them, and an index refuses terms without end. */
    private static final int LONGEST = 64;

    private final List<Run> runs;
    private final int length;

    /** For a text of which more than one kind of terms is wanted. */
    public Terms(String text) {
        this.runs = Run.of(Folding.fold(text));
        this.length = text.length();
    }

    /**
     * Each two neighbouring characters of Chinese, and each word of other scripts as it is written. After the last
     * character of a piece of Chinese that character stands alone, so that every character begins one term.
     */
    public static List<String> grams(String text) {
        TermList grams = new TermList(text.length());
        new Terms(text).grams(grams);
        return grams.toList();
    }

    /** How many characters the text has. */
    public int length() {
        return length;
    }

    /** Adds what {@link #grams(String)} gives. */
    public void grams(TermList grams) {
        for (Run run : runs) {
            if (run.cjk()) {
                pairs(run.text(), grams);
            } else {
                grams.add(cut(run.text()));
            }
        }
    }

    /** The grams of a phrase: as {@link #grams}, but after its last character the text may go on. */
    public static List<String> phrase(String text) {
        List<Run> runs = Run.of(Folding.fold(text));
        List<String> grams = grams(text);
        if (!runs.isEmpty() && runs.getLast().cjk() && runs.getLast().text().codePointCount(0, runs.getLast().text().length()) > 1) {
            grams.removeLast();
        }
        return grams;
    }

    /** Whether a term is of a script written without spaces. */
    public static boolean isChinese(String term) {
        return !term.isEmpty() && term.codePointAt(0) >= 0x2E80;
    }

    /** Whether a term is one Chinese character. */
    public static boolean isSingleSign(String term) {
        return !term.isEmpty() && term.codePointAt(0) >= 0x2E80 && Character.charCount(term.codePointAt(0)) == term.length();
    }

    private static void pairs(String run, TermList grams) {
        int from = 0;
        int next = Character.charCount(run.codePointAt(0));
        while (next < run.length()) {
            int end = next + Character.charCount(run.codePointAt(next));
            grams.add(run, from, end);
            from = next;
            next = end;
        }
        grams.add(run, from, next);
    }

    /** The words of a text and the shorter words within them; English ones by their stems. */
    public static List<String> words(String text) {
        return new Terms(text).words().toList();
    }

    /** As {@link #words(String)}. */
    public TermList words() {
        return words(true);
    }

    /** The words of a text without those within them. */
    public static List<String> wholeWords(String text) {
        return new Terms(text).words(false).toList();
    }

    private TermList words(boolean within) {
        TermList words = new TermList(length / 2 + 4);
        for (Run run : runs) {
            if (!run.cjk()) {
                words.add(stem(cut(run.text())));
            } else if (within) {
                WordSplit.withShorter(run.text(), (from, to) -> words.add(run.text(), from, to));
            } else {
                WordSplit.words(run.text()).forEach(words::add);
            }
        }
        return words;
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }

    private static String stem(String word) {
        if (word.chars().anyMatch(sign -> sign < 'a' || sign > 'z')) {
            return word;
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}

package home.engineers.patents.reading;

import java.util.regex.Pattern;

/** Claims as their words run, without the number a format repeats before them. */
final class Claims {
    private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,4})\\s*[.．、]\\s*");

    private Claims() {}

    /** The words, headed by the number in one spelling where they had one. */
    static String text(String words) {
        return NUMBER.matcher(Words.line(words)).replaceFirst("$1. ");
    }
}

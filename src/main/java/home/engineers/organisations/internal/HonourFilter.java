package home.engineers.organisations.internal;

import org.jspecify.annotations.Nullable;

/**
 * What a list of honours is asked for; every part has a harmless default, so any address gives a page.
 *
 * @param q part of the holder's name, of the honour or of the document number
 * @param year of granting; 0 for all
 * @param page from 1
 */
public record HonourFilter(String q, int year, int page) {
    public static final int SIZE = 50;
    private static final int LONGEST = 100;

    public static HonourFilter of(@Nullable String q, @Nullable String year, @Nullable String page) {
        String text = q == null ? "" : q.strip();
        return new HonourFilter(
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                number(year, "[12][0-9]{3}", 0), number(page, "[1-9][0-9]{0,6}", 1));
    }

    private static int number(@Nullable String text, String shape, int otherwise) {
        return text != null && text.strip().matches(shape) ? Integer.parseInt(text.strip()) : otherwise;
    }
}

package home.engineers.law;

import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;

/**
 * A citation as a page prints it.
 *
 * @param number document number of the instrument
 * @param title full Chinese title, and English working title
 */
public record Cited(Citation citation, String number, LocalizedText title, ReadingMark mark) {
    /** Whether the article is a number or a range of numbers, to be printed as 第…条. */
    public boolean numbered() {
        return Article.numbered(citation.article());
    }
}

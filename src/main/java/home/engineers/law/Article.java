package home.engineers.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article of an instrument, in our own words.
 *
 * @param number the article's number, or the name of the part it stands in, as citations write it
 * @param gist what it says, in Chinese; never a quotation
 * @param rules ids of the rules that rest on it, for example {@code ZC-26}
 * @param caution what a reader must know before relying on it, or null
 */
public record Article(String number, String gist, ReadingMark mark, List<String> rules, @Nullable String caution) {
    public Article {
        rules = List.copyOf(rules);
    }

    /** Whether it is a number or a range of numbers, to be printed as 第…条. */
    public boolean numbered() {
        return numbered(number);
    }

    static boolean numbered(String article) {
        return article.matches("[0-9]+(–[0-9]+)?");
    }
}

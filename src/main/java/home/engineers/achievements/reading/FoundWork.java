package home.engineers.achievements.reading;

import java.util.List;

/**
 * What a file says of a work; what it does not say is empty.
 *
 * @param day as a date of the form understands it, or empty
 */
public record FoundWork(String title, List<String> authors, String summary, List<String> keywords, String day) {
    public FoundWork {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
    }

    boolean nothing() {
        return title.isBlank() && authors.isEmpty() && summary.isBlank();
    }
}

package home.engineers.search;

/**
 * In what order hits come; those that are equal by it come by their ids.
 *
 * @param field a number field, or empty for relevance. A document without a value comes last
 */
public record Sorting(String field, boolean descending) {
    public static final Sorting RELEVANCE = new Sorting("", true);

    public boolean byRelevance() {
        return field.isEmpty();
    }
}

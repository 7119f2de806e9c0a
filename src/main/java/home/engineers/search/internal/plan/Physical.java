package home.engineers.search.internal.plan;

/** Names of what stands in an index of either engine. */
public final class Physical {
    public static final String ID = "doc_key";
    public static final String HASH = "doc_hash";
    public static final String STORED = "doc_values";

    /** The words of all ranked texts, each as often as its field weighs. */
    public static final String WORDS = "all_words";

    private Physical() {}

    /** Grams of a text, with their places. */
    public static String grams(String field) {
        return field + "_grams";
    }

    /** Folded values without spaces. */
    public static String exact(String field) {
        return field + "_exact";
    }

    public static String number(String field) {
        return field + "_number";
    }

    /** Years of dates, for engines that count values and not dates. */
    public static String year(String field) {
        return field + "_year";
    }

    /** Values as they are written. */
    public static String facet(String field) {
        return field + "_facet";
    }
}

package home.engineers.search.internal.plan;

/** Names of what stands in an index of either engine. */
public final class Physical {
    public static final String ID = "_key";
    public static final String HASH = "_hash";
    public static final String STORED = "_values";

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

    /** Values as they are written. */
    public static String facet(String field) {
        return field + "_facet";
    }
}

package home.engineers.kernel;

/**
 * How many lines a list has, where counting ends at {@link #MOST}.
 *
 * @param lines that are known of
 * @param more whether there are more, which are not counted
 */
public record Total(long lines, boolean more) {
    /** Up to here a list says how many lines it has; above it says no more than that there are more. */
    public static final int MOST = 5_000;

    /** What a query that counts is told to stop at. */
    public static final int LIMIT = MOST + 1;

    /**
     * Of a list of which one page was read: the last page, where it is known, says how many there are.
     *
     * @param counted at most {@link #LIMIT}
     * @param page counted from 1
     * @param size lines of a full page
     * @param found lines of this page
     */
    public static Total of(long counted, int page, int size, int found) {
        long shown = (page - 1L) * size + found;
        boolean last = found > 0 && found < size;
        if (counted <= MOST) {
            return new Total(counted, false);
        }
        return last ? new Total(shown, false) : new Total(Math.max(MOST, shown), true);
    }

    /** In figures, with a plus where there are more. */
    public String words() {
        return words(more ? LIMIT : lines);
    }

    /** @param counted at most {@link #LIMIT} */
    public static String words(long counted) {
        return counted > MOST ? "%,d+".formatted(MOST) : "%,d".formatted(counted);
    }
}

package home.engineers.dues;

import org.jspecify.annotations.Nullable;

/** Years for which a rule holds. @param to the last one, or null until another is adopted */
public record Years(int from, @Nullable Integer to) {
    public static final int FIRST = 2000;
    public static final int LAST = 2200;

    public boolean hold(int year) {
        return year >= from && (to == null || year <= to);
    }

    public boolean overlap(Years other) {
        return (other.to == null || from <= other.to) && (to == null || other.from <= to);
    }

    /** 2026, 2026–2028, or 2026–. */
    public String text() {
        return to == null ? from + "–" : to == from ? String.valueOf(from) : from + "–" + to;
    }
}

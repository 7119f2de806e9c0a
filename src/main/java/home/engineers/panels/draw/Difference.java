package home.engineers.panels.draw;

/**
 * Where a record is not what it should be.
 *
 * @param place a JSON pointer (RFC 6901); for a file not in canonical form, the number of the character from 0
 * @param published what stands there
 * @param expected what should; empty where the kind says it all
 */
public record Difference(String place, Kind kind, String published, String expected) {
    /** What is not so. */
    public enum Kind {
        /** The file is not written in the one form that canonical JSON allows. */
        NOT_CANONICAL,
        /** Out of order, or there twice. */
        ORDER,
        /** A composition that does not keep size and quotas. */
        QUOTA,
        /** Not every witness stands where they should. */
        WITNESSES,
        /** Too early or too late: all commit before anyone reveals, both in time. */
        TIME,
        /** Recomputed, another value comes out. */
        VALUE
    }

    static Difference rule(String place, Kind kind, Object published) {
        return new Difference(place, kind, String.valueOf(published), "");
    }
}

package home.engineers.panels.draw;

/**
 * Why a file is no record of a draw.
 *
 * @param place a JSON pointer (RFC 6901), empty for the whole; for text that is no JSON, line and column
 */
public record RecordFault(String place, Problem problem) {
    /** What is the matter there. */
    public enum Problem {
        /** The text is not JSON. */
        NOT_JSON,
        /** Something must stand here. */
        MISSING,
        /** Something stands here that no record has. */
        UNKNOWN,
        /** Of the wrong kind, such as a number where there should be text. */
        WRONG_KIND,
        /** Written otherwise than it must be. */
        WRONG_FORM,
        /** Below or above what it may be. */
        OUT_OF_RANGE,
        /** Another version of the algorithm, which this one does not know. */
        OTHER_FORMAT
    }

    /** Carries the fault out of the reading. */
    static final class Found extends RuntimeException {
        private final transient RecordFault fault;

        Found(String place, Problem problem) {
            super(place + ": " + problem, null, false, false);
            this.fault = new RecordFault(place, problem);
        }

        RecordFault fault() {
            return fault;
        }
    }
}

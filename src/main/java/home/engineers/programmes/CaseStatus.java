package home.engineers.programmes;

import java.util.Locale;

/** How a case stands or ended. */
public enum CaseStatus {
    OPEN,
    GRANTED,
    /** The panel did not agree, or an objection was upheld. */
    NOT_GRANTED,
    NOT_ENDORSED,
    NOT_ACCEPTED,
    /** A time passed without what was due. */
    LAPSED,
    WITHDRAWN,
    /** Granted once, and taken back. */
    REVOKED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static CaseStatus named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

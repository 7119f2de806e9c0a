package home.engineers.districts;

/** What the yearly picture of a district says in one figure. */
public enum Measure {
    MEMBERS_AT_START,
    MEMBERS_AT_END,
    JOINED,
    LEFT,
    UNITS_AT_START,
    UNITS_AT_END,
    UNITS_JOINED,
    UNITS_LEFT,
    COMMITTEES,
    VISITS,
    /** For the year, in cents. */
    SUPPORT_PROMISED,
    /** Within the year, in cents. */
    SUPPORT_RECEIVED;

    /** Whether it is kept in cents. */
    public boolean money() {
        return this == SUPPORT_PROMISED || this == SUPPORT_RECEIVED;
    }
}

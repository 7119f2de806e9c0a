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
    /** In being on the last day. */
    COMMITTEES,
    /** Of its committees. */
    MEETINGS,
    /** Of its members, on record with the association. */
    HONOURS,
    VISITS,
    /** For the year, in cents. */
    SUPPORT_PROMISED,
    /** Within the year, in cents. */
    SUPPORT_RECEIVED,
    /** For the year, in cents. */
    DUES_OWED,
    /** Of what is owed for the year, in cents. */
    DUES_PAID;

    /** Whether it is kept in cents. */
    public boolean money() {
        return switch (this) {
            case SUPPORT_PROMISED, SUPPORT_RECEIVED, DUES_OWED, DUES_PAID -> true;
            default -> false;
        };
    }
}

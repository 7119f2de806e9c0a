package home.engineers.kernel.authority;

/** What a person may be in the house. All but {@link #VISITOR} and {@link #ENGINEER} follow from a position with a term. */
public enum Role {
    /** Anyone, signed in or not. */
    VISITOR,
    /** Anyone with an account, for what concerns only themselves. */
    ENGINEER,
    UNIT_HR,
    EXPERT,
    DISTRICT_SECRETARY,
    SECRETARY,
    /** Takes the money of an association and gives account of it. */
    TREASURER,
    COMMITTEE_CHAIR,
    OBSERVER,
    /** Reads, never writes. */
    AUDITOR,
    /** Runs the system, reads no personal data. */
    ADMINISTRATOR
}

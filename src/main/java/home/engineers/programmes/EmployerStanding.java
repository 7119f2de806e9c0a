package home.engineers.programmes;

import java.util.Locale;

/** Whether the applicant's employer can post and endorse an application. */
public enum EmployerStanding {
    ENDORSES,
    /** A unit here, but nobody except the applicant handles personnel matters for it. */
    WITHOUT_HANDLER,
    /** Named in the profile, but no unit here. */
    NOT_REGISTERED,
    /** The profile names no present employer. */
    NONE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

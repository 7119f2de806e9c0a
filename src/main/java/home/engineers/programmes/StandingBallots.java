package home.engineers.programmes;

/** What panels vote on is held elsewhere, by whoever offers this as a bean. */
public interface StandingBallots {
    /** Whether a panel's vote on the case is held there, so that no tally may be typed by hand. */
    boolean stands(CaseId id);

    /**
     * Holds what votes on the case until the transaction ends. Asked before anything of the case is written, as results on
     * their way back hold it first too.
     */
    void hold(CaseId id);

    /** Somebody was put out of the case or is back. Said inside the transaction in which it comes to hold. */
    void whoIsOutChanged(CaseId id);
}

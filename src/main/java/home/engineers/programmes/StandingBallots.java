package home.engineers.programmes;

/** Answers whether a panel's vote on a case is held elsewhere, so that no tally may be typed by hand; offered as a bean. */
public interface StandingBallots {
    boolean stands(CaseId id);
}

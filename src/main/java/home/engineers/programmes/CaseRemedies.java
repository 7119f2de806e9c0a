package home.engineers.programmes;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.ReviewDesk.Done;

/** What can be done about a decision: an appeal once, and the revocation of what was granted, decided by a second person. */
public interface CaseRemedies {
    /** The applicant appeals, within the working days that the document gives, counted from the decision. */
    Outcome<Done> appeal(Actor actor, String address, int version, String words);

    /** Decided by someone other than whoever made the decision; an upheld appeal takes the case back to be decided again. */
    Outcome<Done> decideAppeal(Actor actor, String address, int version, boolean uphold, String why);

    Outcome<Done> openRevocation(Actor actor, String address, int version, String why);

    /** The holder's answer, before anything is decided. */
    Outcome<Done> answerRevocation(Actor actor, String address, int version, String words);

    /** Decided by someone other than whoever opened it; what the award brought about is taken back with it. */
    Outcome<Done> decideRevocation(Actor actor, String address, int version, boolean revoke, String why);
}

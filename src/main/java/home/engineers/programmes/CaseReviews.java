package home.engineers.programmes;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.ReviewDesk.Done;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The acts by which people judge a case: screening, written review by named reviewers, interview, and the confirmation of
 * a result where the document leaves it to someone. Each demands its authority on the case itself and names the version
 * its actor has seen.
 */
public interface CaseReviews {
    Outcome<Done> screen(Actor actor, String address, int version, String note);

    Outcome<Done> screenOut(Actor actor, String address, int version, String why);

    /**
     * Who could review the case: those of the pool who judge its programme and level today and have no path to it in the
     * conflict graph. Seats in a panel that was drawn take their place once panels are drawn.
     */
    List<Candidate> candidates(Actor actor, String address);

    /** Names reviewers besides those named before. Refused where one is no candidate. */
    Outcome<Done> nameReviewers(Actor actor, String address, int version, List<PersonId> reviewers);

    /**
     * The opinion of a named reviewer; given once, seen by nobody but the secretary, and read by the panel. Refused where the
     * document has a rubric and points are missing or out of range.
     */
    Outcome<Done> giveOpinion(Actor actor, String address, int version, Opinion opinion);

    /** Refused where opinions are too few: one more is needed where reviewers are as far apart as the document says. */
    Outcome<Done> closeReview(Actor actor, String address, int version, String note);

    /**
     * Takes a case back from its panel, so that others write what is lacking. Refused where opinions are enough.
     *
     * @param note for the record, or empty
     */
    Outcome<Done> reopenReview(Actor actor, String address, int version, String note);

    /** @param when day, hour and place, told to the applicant */
    Outcome<Done> setInterview(Actor actor, String address, int version, String when);

    /** @param scan the signed record, where there is one */
    Outcome<Done> recordInterview(
            Actor actor, String address, int version, boolean passes, String note, Optional<Upload> scan);

    Outcome<Done> confirm(Actor actor, String address, int version, String note);

    /** @param named whether already named for this case */
    record Candidate(PersonId person, String name, boolean named) {}

    /** @param points as typed, by criterion of the rubric; empty where the document has none */
    record Opinion(boolean recommends, String words, Map<String, String> points) {
        public Opinion {
            points = Map.copyOf(points);
        }

        public Opinion(boolean recommends, String words) {
            this(recommends, words, Map.of());
        }
    }
}

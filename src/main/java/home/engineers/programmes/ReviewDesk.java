package home.engineers.programmes;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import java.util.List;
import java.util.Optional;

/**
 * The acts on a case. Each demands its authority on the case itself and names the version its actor has seen; a case
 * hidden from the actor is absent, one that changed meanwhile is stale.
 */
public interface ReviewDesk {
    /** The employer posts the case; five full working days follow. */
    Outcome<Done> beginPublicity(Actor actor, String address, int version);

    Outcome<Done> endorse(Actor actor, String address, int version, String note);

    Outcome<Done> declineEndorsement(Actor actor, String address, int version, String why);

    Outcome<Done> findComplete(Actor actor, String address, int version, String note);

    /** @param missing everything that is missing, said once */
    Outcome<Done> noticeSupplement(Actor actor, String address, int version, String missing);

    Outcome<Done> notAccept(Actor actor, String address, int version, String why);

    Outcome<Done> supplement(Actor actor, String address, int version, String note, List<Upload> uploads);

    /** @param scan the signed sheet; without one the tally is refused */
    Outcome<Done> recordTally(Actor actor, String address, int version, TallySheet sheet, Optional<Upload> scan);

    Outcome<Done> withdraw(Actor actor, String address, int version);

    /** How the case stands after the act. */
    record Done(String address, CaseStatus status) {}

    /**
     * @param panel name of the panel
     * @param kind {@code by-series}, {@code by-specialty} or {@code panel}, as the document allows
     */
    record TallySheet(String panel, String kind, int size, int present, int yes) {}
}

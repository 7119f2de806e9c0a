package home.engineers.ballots;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Elections that a body of its own order holds, such as a panel in its meeting. Who may do what is for the asking module to
 * answer; {@code by} stands on record as whoever did it. Everything happens in the caller's transaction.
 */
public interface PanelElections {
    /** Refused with every fault of the plan. The trustees and the supervisor are told. */
    Outcome<ElectionId> setUp(PersonId by, ElectionPlan plan);

    /** Asks other questions; keys and credentials stay. Refused once it was opened, and for a number that the plan would not hold. */
    Outcome<ElectionId> ask(ElectionId id, List<String> questions);

    /** Refused until every trustee's key and the credentials are there. */
    Outcome<ElectionId> open(ElectionId id);

    Outcome<ElectionId> close(ElectionId id);

    /** Refused once it is decided. */
    Outcome<ElectionId> annul(PersonId by, ElectionId id, String reason);

    /** The election, which nobody else changes before the transaction ends. */
    Optional<Standing> hold(ElectionId id);

    Optional<Standing> find(ElectionId id);

    /** For each question whether it passed; empty until it is decided. The same where the count is sealed. */
    List<Boolean> passed(ElectionId id);

    /** For each question how many said yes; empty until it is decided, and where the count is sealed. */
    List<Integer> agreed(ElectionId id);

    /** Ballots in the box. */
    int ballots(ElectionId id);

    /** What of the preparation is still awaited. */
    Awaited awaited(ElectionId id);

    /** The page on which a voter finds every election of a round. */
    static String page(UUID round) {
        return "/elections/rounds/" + round;
    }

    /**
     * @param keys of how many trustees
     * @param credentials whether the supervisor's are
     */
    record Awaited(int keys, boolean credentials) {
        public boolean nothing() {
            return keys == 0 && !credentials;
        }
    }
}

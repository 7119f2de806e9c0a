package home.engineers.ballots;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import java.util.List;
import java.util.Optional;

/** What other modules may ask of secret ballots: panels, elections of committees, adoptions. Authority is checked here. */
public interface Elections {
    /** Refused with every fault of the plan. The trustees and the supervisor are told. */
    Outcome<ElectionId> setUp(Actor actor, ElectionPlan plan);

    /** Opens the box; refused until every trustee's key and the credentials are there. */
    Outcome<ElectionId> open(Actor actor, ElectionId id);

    /** Closes the box and publishes the encrypted tally. */
    Outcome<ElectionId> close(Actor actor, ElectionId id);

    /** Refused once it is decided. The box stays public; nothing is ever decrypted. */
    Outcome<ElectionId> annul(Actor actor, ElectionId id, String reason);

    Optional<Standing> standing(ElectionId id);

    /** For each question whether it passed; empty until the election is decided. The same where the count is sealed. */
    List<Boolean> passed(ElectionId id);

    /** Voters whose ballot is in the box; never which ballot. */
    List<PersonId> voted(ElectionId id);
}

package home.engineers.ballots;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an election stands.
 *
 * @param uuid by which the protocol and the public know it
 * @param shareOf of how many the share to pass is taken; null for all voters
 * @param round of elections that belong together; null for one that stands alone
 * @param statement what is said in place of a count that would reveal votes, with its signature
 */
public record Standing(
        ElectionId id,
        String uuid,
        OrganisationId association,
        String name,
        String description,
        List<String> questions,
        int passPart,
        int passOf,
        @Nullable Integer shareOf,
        @Nullable UUID round,
        @Nullable Integer threshold,
        PersonId supervisor,
        State state,
        Instant setUpAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant decidedAt,
        @Nullable String statement,
        @Nullable String signature,
        @Nullable Instant annulledAt,
        @Nullable String annulment) {
    public Standing {
        questions = List.copyOf(questions);
    }

    /** Where its trustees work: one page for a whole round. */
    public String keysPage() {
        return keysPage(id, round);
    }

    /** The same before the election stands. */
    public static String keysPage(ElectionId id, @Nullable UUID round) {
        return "/elections/rounds/" + (round == null ? id.value() : round) + "/keys";
    }

    /** Where an election is. */
    public enum State {
        /** Keys and credentials are being brought. */
        SETUP,
        OPEN,
        /** The box is closed; the trustees decrypt. */
        CLOSED,
        DECIDED,
        /** Decided, and the count sealed, since it would reveal votes. */
        SEALED,
        ANNULLED
    }
}

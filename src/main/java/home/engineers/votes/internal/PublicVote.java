package home.engineers.votes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.votes.PublicVotes.Phase;
import home.engineers.votes.VoteId;
import home.engineers.votes.VotePlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public vote without candidates and box.
 *
 * @param returned why it came back to whoever prepared it, or null
 */
public record PublicVote(
        VoteId id, int version, VotePlan plan, State state, PersonId preparedBy, Instant preparedAt, @Nullable String returned,
        @Nullable PersonId approvedBy, @Nullable Instant approvedAt, @Nullable Instant closedAt, long tests,
        @Nullable PersonId publishedBy, @Nullable Instant publishedAt, @Nullable String recountHash, @Nullable Instant forgottenAt) {
    public enum State {
        DRAFT,
        /** Handed in; a second person is to approve it. */
        PROPOSED,
        /** It runs from its beginning to its end. */
        APPROVED,
        /** Ended; its box is shut and may be counted. */
        CLOSED,
        PUBLISHED
    }

    public OrganisationId association() {
        return plan.association();
    }

    public String title() {
        return plan.title();
    }

    public boolean announced() {
        return state != State.DRAFT && state != State.PROPOSED;
    }

    public boolean closed() {
        return state == State.CLOSED || state == State.PUBLISHED;
    }

    /** Of an announced one. */
    public Phase phase(Instant now) {
        if (state == State.PUBLISHED) {
            return Phase.PUBLISHED;
        }
        if (now.isBefore(plan.begins())) {
            return Phase.COMING;
        }
        return state == State.APPROVED && now.isBefore(plan.ends()) ? Phase.RUNNING : Phase.ENDED;
    }
}

package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wish that a membership go on in another association, from the asking to the day it takes effect.
 *
 * @param on first day in the receiving association
 * @param proposed by a secretary of the association that is left; otherwise asked by the member
 * @param note why it was declined
 * @param continuedBy the membership in the receiving association, once it is done
 */
public record Transfer(
        TransferId id,
        MembershipId membership,
        OrganisationId from,
        OrganisationId to,
        LocalDate on,
        String reason,
        PersonId askedBy,
        boolean proposed,
        Instant askedAt,
        State state,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        @Nullable MembershipId continuedBy,
        int version) {

    public enum State {
        ASKED,
        /** Agreed by the receiving association; waits for its day. */
        AGREED,
        DONE,
        DECLINED,
        WITHDRAWN,
        /** Could not take effect on its day: the membership or the receiving association was no longer what it was. */
        FELL_THROUGH;

        public boolean open() {
            return this == ASKED || this == AGREED;
        }
    }

    public static Transfer asked(
            TransferId id, MembershipId membership, OrganisationId from, OrganisationId to, LocalDate on, String reason,
            PersonId by, boolean proposed, Instant at) {
        return new Transfer(
                id, membership, from, to, on, reason, by, proposed, at, State.ASKED, null, null, null, null, 0);
    }

    public Outcome<Transfer> agree(PersonId by, Instant at) {
        return from(Set.of(State.ASKED)).map(now -> now.in(State.AGREED, by, at, null));
    }

    public Outcome<Transfer> decline(PersonId by, Instant at, String why) {
        if (why.isBlank()) {
            return Outcome.refused(Reason.at("why", "organisations.membership.reasonNeeded"));
        }
        return from(Set.of(State.ASKED)).map(now -> now.in(State.DECLINED, by, at, why.strip()));
    }

    /** Whoever asked, or the member it was proposed for, takes it back before its day. */
    public Outcome<Transfer> withdraw() {
        return from(Set.of(State.ASKED, State.AGREED)).map(now -> now.in(State.WITHDRAWN, decidedBy, decidedAt, null));
    }

    public Outcome<Transfer> done(MembershipId as) {
        return from(Set.of(State.AGREED)).map(now -> new Transfer(
                id, membership, from, to, on, reason, askedBy, proposed, askedAt, State.DONE, decidedBy, decidedAt, null, as,
                version));
    }

    public Outcome<Transfer> fallThrough() {
        return from(Set.of(State.ASKED, State.AGREED)).map(now -> now.in(State.FELL_THROUGH, decidedBy, decidedAt, null));
    }

    private Outcome<Transfer> from(Set<State> allowed) {
        return allowed.contains(state)
                ? Outcome.granted(this)
                : Outcome.refused(Reason.of("organisations.transfer.notInThisState." + state.name()));
    }

    private Transfer in(State next, @Nullable PersonId by, @Nullable Instant at, @Nullable String why) {
        return new Transfer(
                id, membership, from, to, on, reason, askedBy, proposed, askedAt, next, by, at, why, null, version);
    }
}

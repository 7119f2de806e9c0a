package home.engineers.organisations;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The membership of a person or of a unit, never of both, in one association: from application to leaving. Every
 * transition gives a new record and counts the version up when it is stored.
 *
 * @param applicant who applied; for a unit the person who acted for it
 * @param number given at admission, unique in the association
 * @param termTo last day of the present term
 * @param endedOn day on which it was declined, withdrawn or left, or from which it goes on in another association
 * @param remark the reason of the last decision that needs one
 * @param continuation the earlier membership it goes on from; null where it is the first
 */
public record Membership(
        MembershipId id,
        OrganisationId association,
        @Nullable PersonId person,
        @Nullable OrganisationId unit,
        @Nullable PersonId applicant,
        String statement,
        State state,
        @Nullable String number,
        LocalDate appliedOn,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate termFrom,
        @Nullable LocalDate termTo,
        @Nullable LocalDate endedOn,
        @Nullable String remark,
        @Nullable Continuation continuation,
        int version) {

    /** Renewal opens so many days before the term ends. */
    public static final int RENEWAL_OPENS_DAYS_BEFORE = 180;

    public enum State {
        APPLIED,
        IN_REVIEW,
        ACTIVE,
        /** The term ended without renewal; may still be renewed. */
        LAPSED,
        LEFT,
        /** Goes on as another membership in another association. */
        TRANSFERRED,
        DECLINED,
        WITHDRAWN;

        /** Whether it keeps a second one in the same association from coming into being. */
        public boolean open() {
            return this == APPLIED || this == IN_REVIEW || this == ACTIVE;
        }
    }

    /** @param numberKept whether the number of the earlier one was kept */
    public record Continuation(MembershipId earlier, boolean numberKept) {}

    public static Membership applied(
            MembershipId id,
            OrganisationId association,
            @Nullable PersonId person,
            @Nullable OrganisationId unit,
            @Nullable PersonId applicant,
            String statement,
            LocalDate on) {
        return new Membership(
                id, association, person, unit, applicant, statement, State.APPLIED, null, on, null, null, null, null, null, null, 0);
    }

    /** Takes the application into review. */
    public Outcome<Membership> review() {
        return from(Set.of(State.APPLIED)).map(now -> now.in(State.IN_REVIEW, null, null));
    }

    /** Admits after review, with the next number and a first term. No number is drawn where it is refused. */
    public Outcome<Membership> admit(Supplier<String> nextNumber, LocalDate on, int years) {
        return from(Set.of(State.IN_REVIEW)).map(now -> now.admitted(nextNumber.get(), on, on, lastDay(on, years)));
    }

    public Outcome<Membership> decline(LocalDate on, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Reason.at("reason", "organisations.membership.reasonNeeded"));
        }
        return from(Set.of(State.APPLIED, State.IN_REVIEW)).map(now -> now.in(State.DECLINED, on, reason.strip()));
    }

    /** The applicant takes the application back before it is decided. */
    public Outcome<Membership> withdraw(LocalDate on) {
        return from(Set.of(State.APPLIED, State.IN_REVIEW)).map(now -> now.in(State.WITHDRAWN, on, null));
    }

    /**
     * Adds a term. It follows the present one without a gap; a lapsed membership begins anew on the day. Refused
     * earlier than {@link #RENEWAL_OPENS_DAYS_BEFORE} days before the end, which also makes a repeated request harmless.
     */
    public Outcome<Membership> renew(LocalDate on, int years) {
        return switch (from(Set.of(State.ACTIVE, State.LAPSED))) {
            case Refused<Membership> refused -> refused;
            case Granted<Membership> granted -> renewed(on, years);
        };
    }

    private Outcome<Membership> renewed(LocalDate on, int years) {
        LocalDate end = Objects.requireNonNull(termTo);
        LocalDate opens = end.minusDays(RENEWAL_OPENS_DAYS_BEFORE);
        if (on.isBefore(opens)) {
            return Outcome.refused(Reason.of(
                    "organisations.membership.renewalTooEarly", end.toString(), opens.toString()));
        }
        LocalDate first = end.isBefore(on) ? on : end.plusDays(1);
        return Outcome.granted(admitted(
                Objects.requireNonNull(number), Objects.requireNonNull(admittedOn),
                state == State.LAPSED ? on : Objects.requireNonNull(termFrom), lastDay(first, years)));
    }

    /** The term has ended without renewal. */
    public Outcome<Membership> lapse(LocalDate today) {
        if (termTo != null && !termTo.isBefore(today)) {
            return Outcome.refused(Reason.of("organisations.membership.termStillRuns", termTo.toString()));
        }
        return from(Set.of(State.ACTIVE)).map(now -> now.in(State.LAPSED, null, null));
    }

    public Outcome<Membership> leave(LocalDate on, String reason) {
        return from(Set.of(State.ACTIVE, State.LAPSED)).map(now -> now.in(State.LEFT, on, reason.strip()));
    }

    /** Ends here on the eve of the day and goes on in another association from that day. */
    public Outcome<Membership> transfer(LocalDate on) {
        return from(Set.of(State.ACTIVE)).map(now -> now.in(State.TRANSFERRED, on, null));
    }

    /** What this one goes on as in another association from a day, for the rest of the term. */
    public Membership continuedIn(OrganisationId other, MembershipId as, String withNumber, boolean numberKept, LocalDate on) {
        return new Membership(
                as, other, person, unit, applicant, "", State.ACTIVE, withNumber, on, on, on, termTo, null, null,
                new Continuation(id, numberKept), 0);
    }

    /** The same, going on from an earlier one. */
    public Membership continuing(@Nullable Continuation earlier) {
        return new Membership(
                id, association, person, unit, applicant, statement, state, number, appliedOn, admittedOn, termFrom, termTo,
                endedOn, remark, earlier, version);
    }

    private Outcome<Membership> from(Set<State> allowed) {
        return allowed.contains(state)
                ? Outcome.granted(this)
                : Outcome.refused(Reason.of("organisations.membership.notInThisState." + state.name()));
    }

    private Membership in(State next, @Nullable LocalDate ended, @Nullable String why) {
        return new Membership(
                id, association, person, unit, applicant, statement, next, number, appliedOn, admittedOn, termFrom, termTo,
                ended, why, continuation, version);
    }

    private Membership admitted(String withNumber, LocalDate on, LocalDate from, LocalDate to) {
        return new Membership(
                id, association, person, unit, applicant, statement, State.ACTIVE, withNumber, appliedOn, on, from, to,
                null, null, continuation, version);
    }

    private static LocalDate lastDay(LocalDate first, int years) {
        return first.plusYears(years).minusDays(1);
    }
}

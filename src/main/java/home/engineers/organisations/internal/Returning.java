package home.engineers.organisations.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Membership.Continuation;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.MembershipLeft;
import home.engineers.organisations.MembershipRule.OnReturn;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of the number and of the earlier membership where a member of old comes back to an association. */
@Component
class Returning {
    private final MembershipTable memberships;
    private final MembershipRuleTable rules;
    private final MembershipChecks checks;
    private final MembershipRecord record;
    private final HouseClock clock;
    private final ApplicationEventPublisher events;

    Returning(
            MembershipTable memberships,
            MembershipRuleTable rules,
            MembershipChecks checks,
            MembershipRecord record,
            HouseClock clock,
            ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.rules = rules;
        this.checks = checks;
        this.record = record;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The number of a membership about to begin.
     *
     * @param earlier the one in the same association it goes on from, or null
     * @param kept whether the number is the earlier one's
     */
    record Place(String number, @Nullable Membership earlier, boolean kept) {
        @Nullable Continuation continuation() {
            return earlier == null ? null : new Continuation(earlier.id(), kept);
        }
    }

    /** Draws the next number, unless the rule of the association lets whoever comes back keep the earlier one. */
    Place place(OrganisationId association, @Nullable PersonId person, @Nullable OrganisationId unit, LocalDate on) {
        return place(association, memberships.earlier(association, person, unit).orElse(null), on);
    }

    Place place(OrganisationId association, @Nullable Membership earlier, LocalDate on) {
        boolean kept = earlier != null && rules.on(association, on).onReturn() == OnReturn.KEEP;
        String number = kept ? String.valueOf(earlier.number()) : checks.freeNumber(association, on);
        return new Place(number, earlier, kept);
    }

    /** The number that would be kept, if one would. */
    Optional<String> keptNumber(OrganisationId association, @Nullable PersonId person, @Nullable OrganisationId unit, LocalDate on) {
        return rules.on(association, on).onReturn() == OnReturn.KEEP
                ? memberships.earlier(association, person, unit).map(Membership::number)
                : Optional.empty();
    }

    /** A lapsed membership that could still be renewed ends where its member begins another in its stead. */
    void endLapsed(@Nullable Membership earlier, LocalDate on) {
        if (earlier != null && earlier.state() == State.LAPSED) {
            Membership left = memberships.update(expected(earlier.leave(on, "")), clock.instant());
            record.enter("membership-left", left);
            events.publishEvent(new MembershipLeft(left));
        }
    }

    private static Membership expected(Outcome<Membership> outcome) {
        return switch (outcome) {
            case Granted<Membership>(Membership value) -> value;
            case Refused<Membership> refused -> throw new IllegalStateException("lapsed and yet not to be left: " + refused);
        };
    }
}

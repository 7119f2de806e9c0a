package home.engineers.organisations.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipLeft;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Ends a membership whose person is erased, and takes out what was written about the person. Nobody is told: whoever
 * would be is gone, and the office that decided knows.
 */
@Component
class MembershipEnding {
    private final MembershipTable memberships;
    private final MembershipRecord record;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final HouseClock clock;

    MembershipEnding(
            MembershipTable memberships,
            MembershipRecord record,
            Messages messages,
            ApplicationEventPublisher events,
            HouseClock clock) {
        this.memberships = memberships;
        this.record = record;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    void erase(Membership known) {
        Membership held = memberships.hold(known.id()).orElseThrow();
        switch (held.state()) {
            case APPLIED, IN_REVIEW -> record.enter("membership-withdrawn", ended(held, held.withdraw(clock.today())));
            case ACTIVE, LAPSED -> {
                Membership left = ended(held, held.leave(clock.today(), ""));
                record.enter("membership-left", left);
                events.publishEvent(new MembershipLeft(left));
            }
            case LEFT, TRANSFERRED, DECLINED, WITHDRAWN -> {}
        }
        memberships.strikeWords(held.id());
        messages.retract("/members/" + held.id());
    }

    private Membership ended(Membership held, Outcome<Membership> ending) {
        return switch (ending) {
            case Granted<Membership>(Membership next) -> memberships.update(next, clock.instant());
            case Refused<Membership> refused -> throw new IllegalStateException(held.id() + " cannot be ended: " + refused);
        };
    }
}

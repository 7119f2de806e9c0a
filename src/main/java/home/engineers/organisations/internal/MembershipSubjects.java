package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.Representative;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a membership concerns today, and in whose keeping it lies. */
@Component
class MembershipSubjects {
    private final RepresentativeTable representatives;
    private final HouseClock clock;

    MembershipSubjects(RepresentativeTable representatives, HouseClock clock) {
        this.representatives = representatives;
        this.clock = clock;
    }

    /** That of a unit concerns whoever applied until it is decided, and then its representative of the day. */
    Subject of(Membership m) {
        Set<OrganisationId> keepers = new HashSet<>(Set.of(m.association()));
        if (m.unit() == null) {
            return new Subject(m.person(), keepers);
        }
        keepers.add(m.unit());
        return new Subject(acting(m), keepers);
    }

    private @Nullable PersonId acting(Membership m) {
        return m.state() == State.APPLIED || m.state() == State.IN_REVIEW
                ? m.applicant()
                : representatives.on(m.id(), clock.today()).map(Representative::person).orElse(null);
    }
}

package home.engineers.programmes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import home.engineers.programmes.rules.Effect;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters whoever was admitted into the register of members, with the next number. */
@Component
class MembershipEffect implements EffectCarrier {
    private final Memberships memberships;

    MembershipEffect(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public Effect effect() {
        return Effect.MEMBERSHIP;
    }

    @Override
    public Outcome<String> carryOut(ReviewCase one, LocalDate on, @Nullable LocalDate until, PersonId by) {
        return memberships
                .takeOver(
                        new Memberships.Entry(
                                one.association(), one.unit() == null ? one.applicant() : null, one.unit(), null, on, until),
                        by)
                .map(taken -> taken.membership().id().value().toString());
    }

    @Override
    public void undo(ReviewCase one, String reference, LocalDate on, PersonId by, String why) {
        MembershipId id = new MembershipId(UUID.fromString(reference));
        memberships.find(id).filter(found -> found.state() == Membership.State.ACTIVE).ifPresent(found ->
                memberships.leave(id, why, by));
    }
}

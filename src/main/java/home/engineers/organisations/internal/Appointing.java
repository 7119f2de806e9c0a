package home.engineers.organisations.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Act;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.rules.PositionRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may give and end which office: what reaches the whole house, and the chair of a committee, take more than the rest. */
@Component
class Appointing {
    private final Authority authority;
    private final MembershipTable memberships;

    Appointing(Authority authority, MembershipTable memberships) {
        this.authority = authority;
        this.memberships = memberships;
    }

    boolean may(Actor actor, Subject subject, @Nullable Role role) {
        return acts(role).stream().allMatch(act -> authority.may(actor, act, subject));
    }

    void demand(Actor actor, Subject subject, @Nullable Role role) {
        acts(role).forEach(act -> authority.demand(actor, act, subject));
    }

    private static List<String> acts(@Nullable Role role) {
        if (PositionRules.entrusted(role)) {
            return List.of(Act.POSITION_APPOINT, Act.POSITION_ENTRUST);
        }
        return role == Role.COMMITTEE_CHAIR ? List.of(Act.POSITION_APPOINT, Act.CHAIR_APPOINT) : List.of(Act.POSITION_APPOINT);
    }

    /** A chair calls to the committee only members of the association it is part of, and learns of nobody else. */
    boolean outOfReach(Actor actor, Subject subject, Organisation committee, PersonId person) {
        return committee.association() != null
                && !authority.may(actor, Act.CHAIR_APPOINT, subject)
                && memberships.open(committee.association(), person, null)
                        .filter(one -> one.state() == Membership.State.ACTIVE)
                        .isEmpty();
    }
}

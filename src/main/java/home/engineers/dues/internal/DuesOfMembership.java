package home.engineers.dues.internal;

import home.engineers.kernel.authority.Actor;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipLinks;
import java.util.List;
import org.springframework.stereotype.Component;

/** From the page of a membership to its dues, for whoever may read them. */
@Component
class DuesOfMembership implements MembershipLinks {
    private final DuesGate gate;

    DuesOfMembership(DuesGate gate) {
        this.gate = gate;
    }

    @Override
    public List<Link> of(Actor actor, Membership membership) {
        return membership.number() != null && gate.mayRead(actor, membership)
                ? List.of(new Link("dues.membership.link", "/dues/memberships/" + membership.id()))
                : List.of();
    }
}

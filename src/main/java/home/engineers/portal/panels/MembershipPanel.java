package home.engineers.portal.panels;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the reader is a member, or could become one. */
@Component
class MembershipPanel implements DashboardPanel {
    private static final Set<Membership.State> SHOWN = EnumSet.of(
            Membership.State.APPLIED, Membership.State.IN_REVIEW, Membership.State.ACTIVE, Membership.State.LAPSED);

    private final Memberships memberships;
    private final Organisations organisations;

    MembershipPanel(Memberships memberships, Organisations organisations) {
        this.memberships = memberships;
        this.organisations = organisations;
    }

    @Override
    public int order() {
        return 320;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ENGINEER);
    }

    @Override
    public Optional<View> view(Actor actor) {
        List<Membership> own = memberships.ofPerson(actor.requirePerson()).stream()
                .filter(membership -> SHOWN.contains(membership.state()))
                .toList();
        Map<OrganisationId, Organisation> associations =
                organisations.all(own.stream().map(Membership::association).distinct().toList());
        return Optional.of(new View(
                "portal/panels/membership", Map.of("memberships", own, "associations", associations), true));
    }
}

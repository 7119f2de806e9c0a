package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.Charge;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets an actor through to an association or to what one member owes; what is not the actor's to know does not exist. */
@Component
class DuesGate {
    private final Organisations organisations;
    private final Authority authority;

    DuesGate(Organisations organisations, Authority authority) {
        this.organisations = organisations;
        this.authority = authority;
    }

    /** The association, for reading. */
    Organisation reads(Actor actor, String act, OrganisationId id) {
        Organisation association = organisations.find(id).filter(Organisation::isAssociation).orElseThrow(Absent::new);
        authority.demandOrHide(actor, act, Subject.of(id));
        return association;
    }

    /** The association, for an act; hidden from whoever may not read its dues. */
    Organisation acts(Actor actor, String act, OrganisationId id) {
        Organisation association = reads(actor, Act.CHARGE_LIST, id);
        authority.demand(actor, act, Subject.of(id));
        return association;
    }

    boolean may(Actor actor, String act, OrganisationId association) {
        return authority.may(actor, act, Subject.of(association));
    }

    void reads(Actor actor, Charge charge) {
        authority.demandOrHide(actor, Act.CHARGE_READ, subject(charge));
    }

    /** Whether the dues of a membership are the actor's to read. */
    boolean mayRead(Actor actor, Membership membership) {
        Set<OrganisationId> keepers = new HashSet<>(Set.of(membership.association()));
        if (membership.unit() != null) {
            keepers.add(membership.unit());
        }
        return authority.may(actor, Act.CHARGE_READ, new Subject(membership.person(), keepers));
    }

    void acts(Actor actor, String act, Charge charge) {
        reads(actor, charge);
        authority.demand(actor, act, Subject.of(charge.association()));
    }

    private static Subject subject(Charge charge) {
        Set<OrganisationId> keepers = new HashSet<>(Set.of(charge.association()));
        if (charge.unit() != null) {
            keepers.add(charge.unit());
        }
        return new Subject(charge.person(), keepers);
    }

    /** The associations whose dues the actor may list: the municipal one first, then by name. */
    List<Organisation> associations(Actor actor) {
        Reach reach = authority.reach(actor, Act.CHARGE_LIST);
        return Stream.of(Organisation.Kind.MUNICIPAL_ASSOCIATION, Organisation.Kind.DISTRICT_ASSOCIATION)
                .flatMap(kind -> organisations.ofKind(kind).stream())
                .filter(one -> reach.everywhere() || reach.organisations().contains(one.id()))
                .toList();
    }
}

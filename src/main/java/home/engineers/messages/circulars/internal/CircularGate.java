package home.engineers.messages.circulars.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Subject;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.CircularAct;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.Senders;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may do what with which notice. A notice lies in the keeping of its sender; reading and approving that of a
 * committee is also the association's.
 */
@Component
class CircularGate {
    private final CircularTable circulars;
    private final Senders senders;
    private final Authority authority;

    CircularGate(CircularTable circulars, Senders senders, Authority authority) {
        this.circulars = circulars;
        this.senders = senders;
        this.authority = authority;
    }

    Circular readable(Actor actor, CircularId id) {
        Circular circular = circulars.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, CircularAct.READ, kept(circular.sender()));
        return circular;
    }

    /** Held until the transaction ends. */
    Circular writable(Actor actor, CircularId id) {
        return held(actor, id, CircularAct.WRITE, false);
    }

    Circular approvable(Actor actor, CircularId id) {
        return held(actor, id, CircularAct.APPROVE, true);
    }

    Circular approvableOrWritable(Actor actor, CircularId id) {
        Circular circular = readable(actor, id);
        return mayWrite(actor, circular) ? writable(actor, id) : approvable(actor, id);
    }

    private Circular held(Actor actor, CircularId id, String act, boolean alsoTheAssociation) {
        readable(actor, id);
        Circular circular = circulars.hold(id).orElseThrow(Absent::new);
        authority.demand(actor, act, alsoTheAssociation ? kept(circular.sender()) : Subject.of(circular.sender()));
        return circular;
    }

    boolean mayWrite(Actor actor, Circular circular) {
        return authority.may(actor, CircularAct.WRITE, Subject.of(circular.sender()));
    }

    boolean mayApprove(Actor actor, Circular circular) {
        return authority.may(actor, CircularAct.APPROVE, kept(circular.sender()))
                && !actor.requirePerson().equals(circular.sentBy());
    }

    boolean maySeeRecipients(Actor actor, Circular circular) {
        return authority.may(actor, CircularAct.RECIPIENTS, kept(circular.sender()));
    }

    boolean maySetRule(Actor actor, OrganisationId sender) {
        return authority.may(actor, CircularAct.RULE_SET, Subject.of(sender));
    }

    /** In whose name the actor may write, by name. */
    List<Senders.Sender> senders(Actor actor) {
        Reach reach = authority.reach(actor, CircularAct.WRITE);
        return senders.all(reach.organisations()).values().stream()
                .sorted(Comparator.comparing(sender -> sender.name().zh()))
                .toList();
    }

    Senders.Sender sender(Actor actor, OrganisationId id) {
        authority.demandOrHide(actor, CircularAct.WRITE, Subject.of(id));
        return senders.all(Set.of(id)).values().stream().findFirst().orElseThrow(Absent::new);
    }

    /** How far the actor reads notices, committees of the own association among them. */
    Reach reading(Actor actor) {
        return widened(authority.reach(actor, CircularAct.READ));
    }

    Reach approving(Actor actor) {
        return widened(authority.reach(actor, CircularAct.APPROVE));
    }

    private Reach widened(Reach reach) {
        return reach.everywhere() ? reach : new Reach(false, senders.withParts(reach.organisations()), null);
    }

    private Subject kept(OrganisationId sender) {
        Senders.Sender known = senders.all(Set.of(sender)).get(sender);
        return new Subject(null, known == null ? Set.of(sender) : new HashSet<>(List.of(sender, known.association())));
    }
}

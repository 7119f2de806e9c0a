package home.engineers.panels.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.panels.Act;
import home.engineers.panels.DrawId;
import home.engineers.panels.internal.DrawTable.Draw;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets an actor through to a draw; one that was not announced exists for its association alone. Whoever is barred from all that a
 * draw was made for is shown what was announced, as everyone is, and nothing more.
 */
@Component
class DrawGate {
    private final DrawTable draws;
    private final Organisations organisations;
    private final Authority authority;
    private final InformationBarrier barrier;

    DrawGate(DrawTable draws, Organisations organisations, Authority authority, InformationBarrier barrier) {
        this.draws = draws;
        this.organisations = organisations;
        this.authority = authority;
        this.barrier = barrier;
    }

    Draw reads(Actor actor, DrawId id) {
        Draw draw = draws.find(id).or(() -> announced(id)).orElseThrow(Absent::new);
        if (draw.announcedAt() == null) {
            authority.demandOrHide(actor, Act.DRAW_ORDER, Subject.of(draw.association()));
        }
        return draw;
    }

    private Optional<Draw> announced(DrawId id) {
        return barrier.asTheHouse(() -> draws.find(id)).filter(draw -> draw.announcedAt() != null);
    }

    /** As it is shown: what was announced the same to everyone. */
    <T> T shown(Draw draw, Supplier<T> work) {
        return draw.announcedAt() == null ? work.get() : barrier.asTheHouse(work);
    }

    boolean may(Actor actor, String act, Draw draw) {
        return authority.may(actor, act, Subject.of(draw.association())) && draws.find(draw.id()).isPresent();
    }

    /** @throws Absent also where no more of it exists for the actor than for everyone */
    void demand(Actor actor, String act, Draw draw) {
        reads(actor, draw.id());
        draws.find(draw.id()).orElseThrow(Absent::new);
        authority.demand(actor, act, Subject.of(draw.association()));
    }

    /** The association, for ordering a draw of it. */
    Organisation orders(Actor actor, OrganisationId id) {
        Organisation association = organisations.find(id).filter(Organisation::isAssociation).orElseThrow(Absent::new);
        authority.demand(actor, Act.DRAW_ORDER, Subject.of(id));
        return association;
    }

    /** The associations for which the actor may order draws. */
    List<Organisation> associations(Actor actor) {
        Reach reach = authority.reach(actor, Act.DRAW_ORDER);
        return Stream.of(Organisation.Kind.MUNICIPAL_ASSOCIATION, Organisation.Kind.DISTRICT_ASSOCIATION)
                .flatMap(kind -> organisations.ofKind(kind).stream())
                .filter(one -> reach.everywhere() || reach.organisations().contains(one.id()))
                .toList();
    }
}

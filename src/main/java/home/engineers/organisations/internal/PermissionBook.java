package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Permission;
import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Scope;
import home.engineers.kernel.authority.Seat;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.PermissionSentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The permission sentences of all modules, and how far each of them carries an actor today. */
@Component
class PermissionBook implements Authority, PermissionSentences {
    private final List<Permission> sentences;
    private final Map<String, List<Permission>> byAct;
    private final OrganisationTable organisations;
    private final HouseClock clock;

    PermissionBook(List<Permissions> modules, OrganisationTable organisations, HouseClock clock) {
        this.sentences = modules.stream().flatMap(module -> module.sentences().stream()).distinct().toList();
        this.byAct = sentences.stream().collect(Collectors.groupingBy(Permission::act));
        this.organisations = organisations;
        this.clock = clock;
        sentences.stream().filter(PermissionBook::meaningless).findAny().ifPresent(sentence -> {
            throw new IllegalStateException("this role holds no position, so it has no own organisation: " + sentence);
        });
    }

    @Override
    public List<Permission> all() {
        return sentences;
    }

    @Override
    public Reach reach(Actor actor, String act) {
        Set<OrganisationId> own = new HashSet<>();
        Set<OrganisationId> guides = new HashSet<>();
        boolean self = false;
        for (Permission sentence : byAct.getOrDefault(act, List.of())) {
            if (!actor.holds(sentence.role())) {
                continue;
            }
            switch (sentence.scope()) {
                case EVERYWHERE -> {
                    return Reach.ALL;
                }
                case SELF -> self = true;
                case OWN_ORGANISATION -> own.addAll(seatsOf(actor, sentence.role()));
                case OWN_AND_GUIDED -> guides.addAll(seatsOf(actor, sentence.role()));
            }
        }
        if (!guides.isEmpty()) {
            own.addAll(guides);
            own.addAll(organisations.guidedBy(guides, clock.today()));
        }
        return new Reach(false, own, self ? actor.person() : null);
    }

    private static List<OrganisationId> seatsOf(Actor actor, Role role) {
        List<OrganisationId> own = new ArrayList<>();
        actor.seats().stream().filter(seat -> seat.role() == role).map(Seat::organisation).forEach(own::add);
        return own;
    }

    private static boolean meaningless(Permission sentence) {
        boolean implicit = sentence.role() == Role.VISITOR || sentence.role() == Role.ENGINEER;
        return implicit && (sentence.scope() == Scope.OWN_ORGANISATION || sentence.scope() == Scope.OWN_AND_GUIDED);
    }
}

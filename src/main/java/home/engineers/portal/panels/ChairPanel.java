package home.engineers.portal.panels;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seat;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A chair's own committee: who sits on it, and whose term ends soon. */
@Component
class ChairPanel implements DashboardPanel {
    private static final int SOON_DAYS = 90;
    private static final Comparator<Position> FIRST_TO_END =
            Comparator.comparing(Position::to, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Organisations organisations;
    private final Positions positions;
    private final People people;
    private final HouseClock clock;

    ChairPanel(Organisations organisations, Positions positions, People people, HouseClock clock) {
        this.organisations = organisations;
        this.positions = positions;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 201;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COMMITTEE_CHAIR);
    }

    @Override
    public Optional<View> view(Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.role() == Role.COMMITTEE_CHAIR)
                .map(Seat::organisation)
                .sorted(Comparator.comparing(OrganisationId::value))
                .findFirst()
                .flatMap(organisations::find)
                .map(committee -> new View("portal/panels/chair", model(committee), false));
    }

    private Map<String, Object> model(Organisation committee) {
        LocalDate today = clock.today();
        List<Position> seated = positions.in(committee.id()).stream()
                .filter(position -> position.inForce(today))
                .sorted(FIRST_TO_END)
                .toList();
        return Map.of(
                "committee", committee,
                "seated", seated,
                "cards", people.cards(seated.stream().map(Position::person).toList()),
                "ending", seated.stream().filter(position -> endsBy(position, today.plusDays(SOON_DAYS))).count(),
                "soon", today.plusDays(SOON_DAYS));
    }

    private static boolean endsBy(Position position, LocalDate day) {
        return position.to() != null && !position.to().isAfter(day);
    }
}

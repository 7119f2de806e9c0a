package home.engineers.portal.panels;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seat;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.organisations.Coverage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The district secretary's own association: members, units and the steps of its founding. */
@Component
class DistrictPanel implements DashboardPanel {
    private final Coverage coverage;

    DistrictPanel(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISTRICT_SECRETARY);
    }

    @Override
    public Optional<View> view(Actor actor) {
        Set<?> own = actor.seats().stream()
                .filter(seat -> seat.role() == Role.DISTRICT_SECRETARY)
                .map(Seat::organisation)
                .collect(Collectors.toSet());
        return coverage.today().rows().stream()
                .filter(row -> row.association() != null && own.contains(row.association()))
                .findFirst()
                .map(row -> new View(
                        "portal/panels/district",
                        Map.of("row", row, "steps", coverage.steps(row.district().code())),
                        false));
    }
}

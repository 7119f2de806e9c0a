package home.engineers.portal.panels;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.people.People;
import home.engineers.people.Profile;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An expert's term of office, fields, and what the profile still lacks for a place on a panel. */
@Component
class ExpertPanel implements DashboardPanel {
    private final Positions positions;
    private final People people;
    private final HouseClock clock;

    ExpertPanel(Positions positions, People people, HouseClock clock) {
        this.positions = positions;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 202;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.EXPERT);
    }

    @Override
    public Optional<View> view(Actor actor) {
        Profile profile = people.profile(actor.requirePerson());
        return positions.of(actor.requirePerson()).stream()
                .filter(position -> position.role() == Role.EXPERT && position.inForce(clock.today()))
                .findFirst()
                .map(office -> new View("portal/panels/expert", model(office, profile), false));
    }

    private Map<String, Object> model(Position office, Profile profile) {
        long days = office.to() == null ? 0 : ChronoUnit.DAYS.between(clock.today(), office.to());
        return Map.of(
                "office", office, "days", days, "specialties", profile.specialties(), "missing", missing(profile));
    }

    /** Names of the parts of the profile that hold nothing. */
    private static List<String> missing(Profile profile) {
        List<String> missing = new ArrayList<>();
        add(missing, "education", profile.educations());
        add(missing, "post", profile.posts());
        add(missing, "title", profile.titles());
        add(missing, "specialty", profile.specialties());
        add(missing, "work", profile.works());
        return missing;
    }

    private static void add(List<String> missing, String part, List<?> entries) {
        if (entries.isEmpty()) {
            missing.add(part);
        }
    }
}

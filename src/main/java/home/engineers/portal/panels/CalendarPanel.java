package home.engineers.portal.panels;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.law.WorkingDays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What whoever runs the house must see coming: the calendar of the next year. */
@Component
class CalendarPanel implements DashboardPanel {
    private final WorkingDays calendar;
    private final HouseClock clock;

    CalendarPanel(WorkingDays calendar, HouseClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.SECRETARY);
    }

    @Override
    public Optional<View> view(Actor actor) {
        int next = clock.today().getYear() + 1;
        return calendar.covers(next)
                ? Optional.empty()
                : Optional.of(new View("portal/panels/calendar", Map.of("year", next), false));
    }
}

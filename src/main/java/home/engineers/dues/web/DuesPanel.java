package home.engineers.dues.web;

import home.engineers.dues.internal.DuesGlance;
import home.engineers.dues.internal.DuesGlance.Glance;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.DashboardPanel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is overdue, and what of the bank's statements waits, for whoever takes the money of an association. */
@Component
class DuesPanel implements DashboardPanel {
    private final DuesGlance glance;

    DuesPanel(DuesGlance glance) {
        this.glance = glance;
    }

    @Override
    public int order() {
        return 220;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SECRETARY, Role.DISTRICT_SECRETARY, Role.TREASURER);
    }

    @Override
    public Optional<View> view(Actor actor) {
        List<Glance> all = glance.of(actor);
        return all.isEmpty() ? Optional.empty() : Optional.of(new View("dues/panel", Map.of("all", all), false));
    }
}

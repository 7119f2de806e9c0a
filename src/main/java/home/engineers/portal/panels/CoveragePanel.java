package home.engineers.portal.panels;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.organisations.Coverage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Figures of coverage for those who answer for the whole city; figures only, never persons. */
@Component
class CoveragePanel implements DashboardPanel {
    private final Coverage coverage;

    CoveragePanel(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.SECRETARY, Role.OBSERVER, Role.AUDITOR);
    }

    @Override
    public Optional<View> view(Actor actor) {
        return Optional.of(new View("portal/panels/coverage", Map.of("report", coverage.today()), false));
    }
}

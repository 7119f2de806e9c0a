package home.engineers.portal.panels;

import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.Reviews;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The cases a person filed or handles: what ends first on top. */
@Component
class CasesPanel implements DashboardPanel {
    private static final int SHOWN = 6;
    private final Reviews reviews;

    CasesPanel(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ENGINEER);
    }

    @Override
    public Optional<View> view(Actor actor) {
        List<CaseSummary> cases = reviews.cases(actor, 1, SHOWN);
        return cases.isEmpty()
                ? Optional.empty()
                : Optional.of(new View(
                        "portal/panels/cases", Map.of("cases", cases, "total", Total.words(reviews.countCases(actor))), false));
    }
}

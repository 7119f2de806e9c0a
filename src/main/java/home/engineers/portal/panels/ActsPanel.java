package home.engineers.portal.panels;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.portal.law.EvidenceReading;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The latest official acts, for those who watch over them. */
@Component
class ActsPanel implements DashboardPanel {
    private static final int SHOWN = 8;
    private final EvidenceLog log;
    private final EvidenceReading reading;

    ActsPanel(EvidenceLog log, EvidenceReading reading) {
        this.log = log;
        this.reading = reading;
    }

    @Override
    public int order() {
        return 420;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.AUDITOR, Role.OBSERVER, Role.ADMINISTRATOR);
    }

    @Override
    public Optional<View> view(Actor actor) {
        return Optional.of(new View("portal/panels/acts", Map.of("entries", log.latest(SHOWN), "reading", reading), false));
    }
}

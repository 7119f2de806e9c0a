package home.engineers.panels.internal;

import static home.engineers.kernel.web.NavigationItem.FOOT_OPEN;
import static home.engineers.kernel.web.NavigationItem.HANDLING;

import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PanelNavigation {
    @Bean
    NavigationItem drawsItem() {
        return new NavigationItem(
                HANDLING, 280, "panels.nav.draws", "/draws", "people", Set.of(Role.SECRETARY, Role.DISTRICT_SECRETARY, Role.AUDITOR));
    }

    @Bean
    NavigationItem openDrawsItem() {
        return new NavigationItem(FOOT_OPEN, 60, "panels.nav.open", "/draws", "people", Set.of(Role.VISITOR));
    }
}

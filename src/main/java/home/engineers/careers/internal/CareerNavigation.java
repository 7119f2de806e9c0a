package home.engineers.careers.internal;

import static home.engineers.kernel.web.NavigationItem.HANDLING;
import static home.engineers.kernel.web.NavigationItem.MINE;

import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CareerNavigation {
    @Bean
    NavigationItem passportItem() {
        return new NavigationItem(MINE, 122, "careers.nav.passport", "/passport", "cert", Set.of(Role.ENGINEER));
    }

    @Bean
    NavigationItem mentorsItem() {
        return new NavigationItem(HANDLING, 276, "careers.nav.mentors", "/mentoring/pairs", "people", Set.of(Role.SECRETARY, Role.AUDITOR));
    }
}

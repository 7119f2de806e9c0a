package home.engineers.portal.law;

import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class LawNavigation {
    private static final Set<Role> EVERYONE = Set.of(Role.VISITOR);

    @Bean
    NavigationItem lawItem() {
        return new NavigationItem(NavigationItem.ASSOCIATION, 380, "law.nav.register", "/law", "law", Set.of(Role.ENGINEER));
    }

    @Bean
    NavigationItem publicLawItem() {
        return new NavigationItem(NavigationItem.FOOT_OPEN, 20, "law.nav.register", "/law", "law", EVERYONE);
    }

    @Bean
    NavigationItem evidenceItem() {
        return new NavigationItem(NavigationItem.FOOT_OPEN, 30, "evidence.nav.log", "/evidence", "log", EVERYONE);
    }

    @Bean
    NavigationItem calendarItem() {
        Set<Role> staff = Set.of(Role.SECRETARY, Role.ADMINISTRATOR);
        return new NavigationItem(NavigationItem.SYSTEM, 930, "law.nav.calendar", "/law/calendar", "cal", staff);
    }
}

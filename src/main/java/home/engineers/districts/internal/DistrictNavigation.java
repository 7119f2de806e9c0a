package home.engineers.districts.internal;

import static home.engineers.kernel.web.NavigationItem.ASSOCIATION;
import static home.engineers.kernel.web.NavigationItem.HANDLING;

import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DistrictNavigation {
    private static final Set<Role> READERS = Set.of(Role.SECRETARY, Role.DISTRICT_SECRETARY, Role.AUDITOR);

    @Bean
    NavigationItem supportItem() {
        return new NavigationItem(
                ASSOCIATION, 322, "districts.nav.support", "/coverage/support", "chart",
                Set.of(Role.SECRETARY, Role.DISTRICT_SECRETARY, Role.OBSERVER, Role.AUDITOR));
    }

    @Bean
    NavigationItem yearsItem() {
        return new NavigationItem(
                ASSOCIATION, 326, "districts.nav.years", "/coverage/years", "list",
                Set.of(Role.SECRETARY, Role.DISTRICT_SECRETARY, Role.OBSERVER, Role.AUDITOR));
    }

    @Bean
    NavigationItem visitsItem() {
        return new NavigationItem(ASSOCIATION, 324, "districts.nav.visits", "/coverage/visits", "flag", READERS);
    }

    @Bean
    NavigationItem tasksItem() {
        return new NavigationItem(
                HANDLING, 270, "districts.nav.tasks", "/coverage/tasks", "list", Set.of(Role.SECRETARY, Role.DISTRICT_SECRETARY));
    }
}

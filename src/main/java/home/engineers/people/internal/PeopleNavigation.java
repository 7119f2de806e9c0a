package home.engineers.people.internal;

import static home.engineers.kernel.web.NavigationItem.HANDLING;
import static home.engineers.kernel.web.NavigationItem.MINE;

import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PeopleNavigation {
    private static final Set<Role> OWN = Set.of(Role.ENGINEER);

    @Bean
    NavigationItem profileItem() {
        return new NavigationItem(MINE, 150, "people.nav.profile", "/people/me", "user", OWN);
    }

    @Bean
    NavigationItem dataItem() {
        return new NavigationItem(MINE, 180, "people.nav.data", "/people/data", "lock", OWN);
    }

    @Bean
    NavigationItem findItem() {
        return new NavigationItem(
                HANDLING, 250, "people.nav.find", "/people", "search",
                Set.of(Role.SECRETARY, Role.DISTRICT_SECRETARY, Role.UNIT_HR, Role.AUDITOR), true);
    }

    @Bean
    NavigationItem duplicatesItem() {
        return new NavigationItem(
                HANDLING, 255, "people.nav.duplicates", "/people/duplicates", "people",
                Set.of(Role.SECRETARY, Role.DISTRICT_SECRETARY, Role.AUDITOR));
    }

    @Bean
    NavigationItem requestsItem() {
        return new NavigationItem(
                HANDLING, 260, "people.nav.requests", "/people/requests", "pen", Set.of(Role.SECRETARY, Role.DISTRICT_SECRETARY));
    }
}

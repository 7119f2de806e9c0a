package home.engineers.organisations.internal;

import static home.engineers.kernel.web.NavigationItem.ASSOCIATION;
import static home.engineers.kernel.web.NavigationItem.FOOT_DO;
import static home.engineers.kernel.web.NavigationItem.FOOT_OPEN;
import static home.engineers.kernel.web.NavigationItem.HANDLING;
import static home.engineers.kernel.web.NavigationItem.MINE;
import static home.engineers.kernel.web.NavigationItem.TOP;

import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OrganisationNavigation {
    private static final Set<Role> EVERYONE = Set.of(Role.VISITOR);
    private static final Set<Role> KEEPERS = Set.of(Role.SECRETARY, Role.DISTRICT_SECRETARY, Role.AUDITOR);

    @Bean
    NavigationItem joinItem() {
        return new NavigationItem(MINE, 150, "organisations.nav.mine", "/memberships/apply", "people", Set.of(Role.ENGINEER));
    }

    @Bean
    NavigationItem membersItem() {
        return new NavigationItem(HANDLING, 240, "organisations.nav.members", "/members", "people", KEEPERS);
    }

    @Bean
    NavigationItem unitsItem() {
        return new NavigationItem(HANDLING, 245, "organisations.nav.units", "/units", "org", KEEPERS);
    }

    @Bean
    NavigationItem transfersItem() {
        return new NavigationItem(HANDLING, 247, "organisations.nav.transfers", "/transfers", "switch", KEEPERS);
    }

    @Bean
    NavigationItem statisticsItem() {
        return new NavigationItem(HANDLING, 249, "organisations.nav.statistics", "/members/statistics", "chart", KEEPERS);
    }

    @Bean
    NavigationItem historyItem() {
        return new NavigationItem(MINE, 152, "organisations.nav.history", "/memberships/history", "history", Set.of(Role.ENGINEER));
    }

    @Bean
    NavigationItem honoursItem() {
        return new NavigationItem(HANDLING, 248, "organisations.nav.honours", "/honours", "star", KEEPERS);
    }

    @Bean
    NavigationItem organisationsItem() {
        return new NavigationItem(ASSOCIATION, 310, "organisations.nav.organisations", "/organisations", "org", EVERYONE);
    }

    @Bean
    NavigationItem coverageItem() {
        return new NavigationItem(ASSOCIATION, 320, "organisations.nav.coverage", "/coverage", "org", EVERYONE);
    }

    @Bean
    NavigationItem associationsAtTheTop() {
        return new NavigationItem(TOP, 60, "organisations.nav.coverage", "/coverage", "org", EVERYONE);
    }

    @Bean
    NavigationItem joinInTheFoot() {
        return new NavigationItem(FOOT_DO, 30, "organisations.nav.join", "/memberships/apply", "people", EVERYONE);
    }

    @Bean
    NavigationItem organisationsInTheFoot() {
        return new NavigationItem(FOOT_OPEN, 40, "organisations.nav.organisations", "/organisations", "org", EVERYONE);
    }
}

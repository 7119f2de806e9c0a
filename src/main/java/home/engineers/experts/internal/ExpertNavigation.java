package home.engineers.experts.internal;

import static home.engineers.kernel.web.NavigationItem.HANDLING;
import static home.engineers.kernel.web.NavigationItem.MINE;

import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ExpertNavigation {
    @Bean
    NavigationItem expertsItem() {
        return new NavigationItem(HANDLING, 270, "experts.nav.pool", "/experts", "star", Set.of(Role.SECRETARY, Role.AUDITOR));
    }

    @Bean
    NavigationItem tiesItem() {
        return new NavigationItem(HANDLING, 272, "experts.nav.ties", "/experts/ties", "link", Set.of(Role.SECRETARY, Role.AUDITOR));
    }

    @Bean
    NavigationItem expertMarksItem() {
        return new NavigationItem(HANDLING, 274, "experts.nav.marks", "/experts/marks", "pen", Set.of(Role.COMMITTEE_CHAIR));
    }

    @Bean
    NavigationItem ownEntryItem() {
        return new NavigationItem(MINE, 160, "experts.nav.own", "/my/expert", "star", Set.of(Role.EXPERT));
    }

    @Bean
    NavigationItem ownTiesItem() {
        return new NavigationItem(MINE, 162, "experts.nav.ownTies", "/my/ties", "link", Set.of(Role.ENGINEER));
    }
}

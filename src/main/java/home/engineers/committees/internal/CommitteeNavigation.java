package home.engineers.committees.internal;

import static home.engineers.kernel.web.NavigationItem.ASSOCIATION;
import static home.engineers.kernel.web.NavigationItem.FOOT_OPEN;
import static home.engineers.kernel.web.NavigationItem.HANDLING;

import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CommitteeNavigation {
    @Bean
    NavigationItem ownCommitteeItem() {
        return new NavigationItem(HANDLING, 235, "committees.nav.own", "/committees/own", "org", Set.of(Role.COMMITTEE_CHAIR));
    }

    @Bean
    NavigationItem committeesItem() {
        return new NavigationItem(ASSOCIATION, 315, "committees.nav.all", "/committees", "org", Set.of(Role.VISITOR));
    }

    @Bean
    NavigationItem committeesInTheFoot() {
        return new NavigationItem(FOOT_OPEN, 45, "committees.nav.all", "/committees", "org", Set.of(Role.VISITOR));
    }
}

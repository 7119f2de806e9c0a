package home.engineers.patents.internal;

import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PatentNavigation {
    @Bean
    NavigationItem patentsItem() {
        return new NavigationItem(NavigationItem.ASSOCIATION, 370, "patentsearch.nav", "/patents", "search", Set.of(Role.ENGINEER));
    }

    @Bean
    NavigationItem publicPatentsItem() {
        return new NavigationItem(NavigationItem.FOOT_OPEN, 25, "patentsearch.nav", "/patents", "search", Set.of(Role.VISITOR));
    }

    @Bean
    NavigationItem patentImportItem() {
        return new NavigationItem(NavigationItem.HANDLING, 282, "patents.nav.import", "/patents/import", "idea", Set.of(Role.SECRETARY, Role.AUDITOR));
    }
}

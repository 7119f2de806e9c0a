package home.engineers.portal.indexes;

import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class IndexNavigation {
    @Bean
    NavigationItem indexesItem() {
        Set<Role> staff = Set.of(Role.SECRETARY, Role.ADMINISTRATOR, Role.AUDITOR);
        return new NavigationItem(NavigationItem.SYSTEM, 940, "search.index.title", "/indexes", "search", staff);
    }
}

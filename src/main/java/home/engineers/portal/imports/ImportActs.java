package home.engineers.portal.imports;

import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Scope;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open the import pages; which kinds they offer is decided by the act of each kind. */
@Configuration
class ImportActs {
    static final String USE = "portal.import.use";

    @Bean
    Permissions importPermissions() {
        return new Permissions().role(Role.SECRETARY, Role.DISTRICT_SECRETARY).may(USE).within(Scope.EVERYWHERE);
    }

    @Bean
    NavigationItem importEntry() {
        Set<Role> secretaries = Set.of(Role.SECRETARY, Role.DISTRICT_SECRETARY);
        return new NavigationItem(NavigationItem.ASSOCIATION, 360, "imports.nav", "/imports", "up", secretaries);
    }
}

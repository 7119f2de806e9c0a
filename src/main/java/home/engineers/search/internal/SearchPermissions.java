package home.engineers.search.internal;

import static home.engineers.kernel.authority.Role.ADMINISTRATOR;
import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;

import home.engineers.kernel.authority.Permissions;
import home.engineers.search.Act;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may look after the indexes. They hold nothing that the database does not. */
@Configuration
class SearchPermissions {
    @Bean
    Permissions permissionsOfSearch() {
        Permissions permissions = new Permissions();
        permissions.role(SECRETARY).may(Act.INDEX_READ, Act.INDEX_REBUILD).within(EVERYWHERE);
        permissions.role(ADMINISTRATOR).may(Act.INDEX_READ, Act.INDEX_REBUILD).within(EVERYWHERE);
        return permissions.role(AUDITOR).may(Act.INDEX_READ).within(EVERYWHERE);
    }
}

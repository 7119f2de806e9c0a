package home.engineers.patents.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.VISITOR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;

import home.engineers.kernel.authority.Permissions;
import home.engineers.patents.Act;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what in this module: what offices publish is everyone's to read, the secretariat keeps the database. */
@Configuration
class PatentPermissions {
    @Bean
    Permissions permissionsOfPatents() {
        Permissions permissions = new Permissions();
        permissions.role(VISITOR).may(Act.PATENT_SEARCH, Act.READ).within(EVERYWHERE);
        permissions.role(SECRETARY).may(Act.IMPORT, Act.IMPORT_READ, Act.PARTY_CONFIRM).within(EVERYWHERE);
        permissions.role(AUDITOR).may(Act.IMPORT_READ).within(EVERYWHERE);
        return permissions;
    }
}

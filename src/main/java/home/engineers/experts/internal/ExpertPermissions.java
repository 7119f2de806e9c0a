package home.engineers.experts.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.COMMITTEE_CHAIR;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;

import home.engineers.experts.Act;
import home.engineers.kernel.authority.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what in this module. */
@Configuration
class ExpertPermissions {
    @Bean
    Permissions permissionsOfExperts() {
        Permissions permissions = new Permissions();
        permissions.role(ENGINEER).may(Act.OWN_ENTRY, Act.TIE_DECLARE).within(SELF);
        permissions.role(SECRETARY)
                .may(Act.POOL_READ, Act.POOL_KEEP, Act.CONFLICT_READ, Act.CONFLICT_KEEP, Act.MARK_GIVE).within(OWN_ORGANISATION);
        permissions.role(COMMITTEE_CHAIR).may(Act.MARK_GIVE).within(EVERYWHERE);
        permissions.role(AUDITOR).may(Act.POOL_READ, Act.CONFLICT_READ).within(EVERYWHERE);
        return permissions;
    }
}

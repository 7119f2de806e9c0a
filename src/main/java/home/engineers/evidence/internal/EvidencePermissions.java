package home.engineers.evidence.internal;

import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everyone may read which official acts were done, and check that none was taken out or changed. */
@Configuration
class EvidencePermissions {
    @Bean
    Permissions permissionsOfEvidence() {
        return new Permissions().role(Role.VISITOR).may("evidence.log.read").within(Scope.EVERYWHERE);
    }
}

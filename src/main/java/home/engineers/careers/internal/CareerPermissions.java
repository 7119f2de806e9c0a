package home.engineers.careers.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.VISITOR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;

import home.engineers.careers.Act;
import home.engineers.kernel.authority.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what in this module: a passport is its engineer's alone, but for what a link shows; the office knows who mentors whom. */
@Configuration
class CareerPermissions {
    @Bean
    Permissions permissionsOfCareers() {
        Permissions permissions = new Permissions();
        permissions.role(VISITOR).may(Act.SHARED_READ).within(EVERYWHERE);
        permissions.role(ENGINEER).may(Act.PASSPORT_KEEP, Act.MENTORING_KEEP).within(SELF);
        permissions.role(SECRETARY).may(Act.MENTORING_LIST).within(OWN_ORGANISATION);
        permissions.role(AUDITOR).may(Act.MENTORING_LIST).within(EVERYWHERE);
        return permissions;
    }
}

package home.engineers.districts.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.DISTRICT_SECRETARY;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.OBSERVER;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_AND_GUIDED;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;

import home.engineers.districts.Act;
import home.engineers.kernel.authority.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what in this module. */
@Configuration
class DistrictPermissions {
    @Bean
    Permissions permissionsOfDistricts() {
        Permissions permissions = new Permissions();
        permissions.role(ENGINEER).may(Act.TASK_READ, Act.TASK_DO).within(SELF);
        permissions.role(SECRETARY)
                .may(Act.FOUNDING_READ, Act.FOUNDING_RECORD, Act.YEAR_READ, Act.SUPPORT_READ, Act.SUPPORT_KEEP, Act.VISIT_READ,
                        Act.VISIT_RECORD, Act.TASK_READ, Act.TASK_DO)
                .within(OWN_AND_GUIDED);
        permissions.role(SECRETARY).may(Act.TARGET_SET).within(OWN_ORGANISATION);
        permissions.role(DISTRICT_SECRETARY)
                .may(Act.FOUNDING_READ, Act.FOUNDING_RECORD, Act.YEAR_READ, Act.SUPPORT_READ, Act.SUPPORT_KEEP, Act.VISIT_READ,
                        Act.TASK_READ, Act.TASK_DO)
                .within(OWN_ORGANISATION);
        permissions.role(OBSERVER).may(Act.SUPPORT_READ, Act.YEAR_READ).within(EVERYWHERE);
        permissions.role(AUDITOR).may(Act.FOUNDING_READ, Act.SUPPORT_READ, Act.VISIT_READ, Act.TASK_READ, Act.YEAR_READ).within(EVERYWHERE);
        return permissions;
    }
}

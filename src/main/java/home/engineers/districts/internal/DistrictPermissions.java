package home.engineers.districts.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.DISTRICT_SECRETARY;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_AND_GUIDED;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;

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
        permissions.role(SECRETARY).may(Act.FOUNDING_READ, Act.FOUNDING_RECORD).within(OWN_AND_GUIDED);
        permissions.role(SECRETARY).may(Act.TARGET_SET).within(OWN_ORGANISATION);
        permissions.role(DISTRICT_SECRETARY).may(Act.FOUNDING_READ, Act.FOUNDING_RECORD).within(OWN_ORGANISATION);
        permissions.role(AUDITOR).may(Act.FOUNDING_READ).within(EVERYWHERE);
        return permissions;
    }
}

package home.engineers.portal.internal;

import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names of the acts of this module, and who may do them. */
@Configuration
public class PortalActs {
    public static final String HOME = "portal.home.read";
    public static final String SEARCH = "portal.search.use";
    public static final String AUTHORITY = "portal.authority.read";

    private static final Role[] STAFF = {
        Role.UNIT_HR, Role.EXPERT, Role.DISTRICT_SECRETARY, Role.SECRETARY, Role.TREASURER, Role.COMMITTEE_CHAIR,
        Role.OBSERVER, Role.AUDITOR, Role.ADMINISTRATOR
    };

    @Bean
    Permissions portalPermissions() {
        Permissions permissions = new Permissions();
        permissions.role(Role.VISITOR).may(SEARCH).within(Scope.EVERYWHERE);
        permissions.role(Role.ENGINEER).may(HOME).within(Scope.SELF);
        return permissions.role(STAFF).may(AUTHORITY).within(Scope.EVERYWHERE);
    }
}

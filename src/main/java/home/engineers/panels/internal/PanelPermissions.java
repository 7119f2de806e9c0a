package home.engineers.panels.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.DISTRICT_SECRETARY;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.VISITOR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;

import home.engineers.kernel.authority.Permissions;
import home.engineers.panels.Act;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what in this module. */
@Configuration
class PanelPermissions {
    @Bean
    Permissions permissionsOfPanels() {
        Permissions permissions = new Permissions();
        permissions.role(VISITOR).may(Act.DRAW_LIST).within(EVERYWHERE);
        permissions.role(ENGINEER).may(Act.DRAW_WITNESS).within(SELF);
        permissions.role(SECRETARY, DISTRICT_SECRETARY).may(Act.DRAW_ORDER, Act.DRAW_NAMES).within(OWN_ORGANISATION);
        permissions.role(AUDITOR).may(Act.DRAW_NAMES).within(EVERYWHERE);
        return permissions;
    }
}

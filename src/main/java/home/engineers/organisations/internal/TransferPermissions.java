package home.engineers.organisations.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.DISTRICT_SECRETARY;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.UNIT_HR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_AND_GUIDED;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;

import home.engineers.kernel.authority.Permissions;
import home.engineers.organisations.Act;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may do what with transfers, representatives, honours and figures: each association decides for itself, the municipal
 * one reads those of the guided ones.
 */
@Configuration
class TransferPermissions {
    private static final String[] READING = {
        Act.TRANSFER_LIST, Act.TRANSFER_READ, Act.STATISTICS_READ, Act.REPRESENTATIVE_READ, Act.HONOUR_LIST,
        Act.HONOUR_READ
    };

    @Bean
    Permissions permissionsOfTransfers() {
        Permissions permissions = new Permissions();
        permissions.role(ENGINEER)
                .may(Act.TRANSFER_ASK, Act.TRANSFER_READ, Act.REPRESENTATIVE_READ, Act.HONOUR_READ, Act.HISTORY_READ)
                .within(SELF);
        permissions.role(UNIT_HR)
                .may(Act.TRANSFER_ASK, Act.TRANSFER_READ, Act.REPRESENTATIVE_READ, Act.REPRESENTATIVE_NAME, Act.HONOUR_READ)
                .within(OWN_ORGANISATION);
        permissions.role(SECRETARY, DISTRICT_SECRETARY)
                .may(Act.TRANSFER_ASK, Act.TRANSFER_DECIDE, Act.REPRESENTATIVE_NAME, Act.HONOUR_KEEP)
                .within(OWN_ORGANISATION);
        permissions.role(SECRETARY).may(READING).within(OWN_AND_GUIDED);
        permissions.role(DISTRICT_SECRETARY).may(READING).within(OWN_ORGANISATION);
        permissions.role(AUDITOR).may(READING).within(EVERYWHERE);
        return permissions;
    }
}

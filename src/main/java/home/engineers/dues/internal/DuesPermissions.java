package home.engineers.dues.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.DISTRICT_SECRETARY;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.TREASURER;
import static home.engineers.kernel.authority.Role.UNIT_HR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_AND_GUIDED;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;

import home.engineers.dues.Act;
import home.engineers.kernel.authority.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may do what with dues. An association's money is its own: the one that guides it reads and does not touch it. The
 * treasurer takes money; what is owed is for the secretary, on a resolution; a year is closed by both together.
 */
@Configuration
class DuesPermissions {
    @Bean
    Permissions permissionsOfDues() {
        Permissions permissions = new Permissions();
        permissions.role(ENGINEER).may(Act.CHARGE_READ).within(SELF);
        permissions.role(UNIT_HR).may(Act.CHARGE_READ).within(OWN_ORGANISATION);
        permissions.role(SECRETARY, DISTRICT_SECRETARY)
                .may(Act.CHARGE_MAKE, Act.RULE_SET, Act.REDUCTION_GRANT, Act.YEAR_CLOSE)
                .within(OWN_ORGANISATION);
        permissions.role(SECRETARY, DISTRICT_SECRETARY, TREASURER)
                .may(Act.PAYMENT_RECORD, Act.RECEIPT_ANNUL, Act.STATEMENT_READ, Act.STATEMENT_IMPORT, Act.REMINDER_SEND)
                .within(OWN_ORGANISATION);
        permissions.role(TREASURER).may(Act.YEAR_CONFIRM).within(OWN_ORGANISATION);
        permissions.role(SECRETARY).may(Act.CHARGE_READ, Act.CHARGE_LIST, Act.RULE_READ).within(OWN_AND_GUIDED);
        permissions.role(DISTRICT_SECRETARY, TREASURER)
                .may(Act.CHARGE_READ, Act.CHARGE_LIST, Act.RULE_READ)
                .within(OWN_ORGANISATION);
        permissions.role(AUDITOR)
                .may(Act.CHARGE_READ, Act.CHARGE_LIST, Act.RULE_READ, Act.STATEMENT_READ)
                .within(EVERYWHERE);
        return permissions;
    }
}

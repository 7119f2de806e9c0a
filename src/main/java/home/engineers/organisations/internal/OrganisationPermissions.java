package home.engineers.organisations.internal;

import static home.engineers.kernel.authority.Role.ADMINISTRATOR;
import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.COMMITTEE_CHAIR;
import static home.engineers.kernel.authority.Role.DISTRICT_SECRETARY;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.UNIT_HR;
import static home.engineers.kernel.authority.Role.VISITOR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_AND_GUIDED;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;

import home.engineers.kernel.authority.Permissions;
import home.engineers.organisations.Act;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what in this module. */
@Configuration
class OrganisationPermissions {
    @Bean
    Permissions permissionsOfOrganisations() {
        Permissions permissions = new Permissions();
        permissions.role(VISITOR)
                .may(Act.ASSOCIATION_READ, Act.DISTRICT_READ, Act.COVERAGE_READ, Act.CARD_CHECK).within(EVERYWHERE);
        permissions.role(ENGINEER)
                .may(Act.MEMBERSHIP_APPLY, Act.MEMBERSHIP_READ, Act.MEMBERSHIP_LEAVE, Act.CARD_KEEP).within(SELF);
        permissions.role(UNIT_HR)
                .may(Act.UNIT_READ, Act.MEMBERSHIP_READ, Act.MEMBERSHIP_APPLY, Act.MEMBERSHIP_LEAVE, Act.CARD_KEEP)
                .within(OWN_ORGANISATION);
        permissions.role(COMMITTEE_CHAIR)
                .may(Act.POSITION_LIST, Act.POSITION_READ, Act.POSITION_APPOINT).within(OWN_ORGANISATION);
        secretaries(permissions);
        permissions.role(AUDITOR)
                .may(Act.MEMBERSHIP_LIST, Act.MEMBERSHIP_READ, Act.UNIT_LIST, Act.UNIT_READ, Act.POSITION_LIST, Act.POSITION_READ,
                        Act.MEMBERSHIP_RULE_READ)
                .within(EVERYWHERE);
        permissions.role(ADMINISTRATOR)
                .may(Act.POSITION_LIST, Act.POSITION_APPOINT, Act.CHAIR_APPOINT, Act.POSITION_ENTRUST, Act.ASSOCIATION_AMEND,
                        Act.MEMBERSHIP_RULE_READ,
                        Act.MEMBERSHIP_RULE_SET)
                .within(EVERYWHERE);
        return permissions;
    }

    /** The municipal secretary helps the guided associations with renewals, and decides only at home. */
    private static void secretaries(Permissions permissions) {
        permissions.role(SECRETARY, DISTRICT_SECRETARY)
                .may(Act.MEMBERSHIP_REVIEW, Act.MEMBERSHIP_ADMIT, Act.MEMBERSHIP_LEAVE, Act.MEMBERSHIP_IMPORT,
                        Act.UNIT_REGISTER, Act.UNIT_IMPORT, Act.COMMITTEE_FOUND, Act.POSITION_LIST, Act.POSITION_READ,
                        Act.POSITION_APPOINT, Act.CHAIR_APPOINT, Act.ASSOCIATION_AMEND, Act.MEMBERSHIP_RULE_READ,
                        Act.MEMBERSHIP_RULE_SET)
                .within(OWN_ORGANISATION);
        permissions.role(SECRETARY)
                .may(Act.MEMBERSHIP_LIST, Act.MEMBERSHIP_READ, Act.MEMBERSHIP_RENEW, Act.MEMBERSHIP_REMIND,
                        Act.UNIT_LIST, Act.UNIT_READ)
                .within(OWN_AND_GUIDED);
        permissions.role(DISTRICT_SECRETARY)
                .may(Act.MEMBERSHIP_LIST, Act.MEMBERSHIP_READ, Act.MEMBERSHIP_RENEW, Act.MEMBERSHIP_REMIND,
                        Act.UNIT_LIST, Act.UNIT_READ)
                .within(OWN_ORGANISATION);
    }
}

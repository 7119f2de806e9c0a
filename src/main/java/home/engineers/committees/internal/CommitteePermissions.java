package home.engineers.committees.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.COMMITTEE_CHAIR;
import static home.engineers.kernel.authority.Role.DISTRICT_SECRETARY;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.VISITOR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_AND_GUIDED;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;

import home.engineers.committees.Act;
import home.engineers.kernel.authority.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what in this module. To those who sit on a committee it is their own. */
@Configuration
class CommitteePermissions {
    @Bean
    Permissions permissionsOfCommittees() {
        Permissions permissions = new Permissions();
        permissions.role(VISITOR).may(Act.COMMITTEE_LIST).within(EVERYWHERE);
        permissions.role(ENGINEER).may(Act.RECORD_READ).within(SELF);
        permissions.role(COMMITTEE_CHAIR).may(Act.RECORD_READ, Act.MEETING_RECORD, Act.REPORT_WRITE, Act.SELF_SCORE).within(OWN_ORGANISATION);
        permissions.role(SECRETARY).may(Act.RECORD_READ, Act.RULE_READ, Act.RESOLUTION_READ).within(OWN_AND_GUIDED);
        permissions.role(DISTRICT_SECRETARY).may(Act.RECORD_READ, Act.RULE_READ, Act.RESOLUTION_READ).within(OWN_ORGANISATION);
        permissions.role(SECRETARY, DISTRICT_SECRETARY)
                .may(Act.RULE_ADOPT, Act.RESOLUTION_ENTER, Act.MEETING_RECORD, Act.REPORT_ANSWER, Act.SCORE, Act.PUBLISH,
                        Act.COMMITTEE_DISSOLVE)
                .within(OWN_ORGANISATION);
        permissions.role(AUDITOR).may(Act.RECORD_READ, Act.RULE_READ, Act.RESOLUTION_READ).within(EVERYWHERE);
        return permissions;
    }
}

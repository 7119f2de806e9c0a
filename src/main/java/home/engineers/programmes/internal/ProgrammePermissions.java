package home.engineers.programmes.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.COMMITTEE_CHAIR;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.EXPERT;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.UNIT_HR;
import static home.engineers.kernel.authority.Role.VISITOR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;

import home.engineers.kernel.authority.Permissions;
import home.engineers.programmes.Act;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what in this module. */
@Configuration
class ProgrammePermissions {
    @Bean
    Permissions permissionsOfProgrammes() {
        Permissions permissions = new Permissions();
        permissions.role(VISITOR)
                .may(Act.PUBLICITY_READ, Act.OBJECTION_MAKE, Act.OBJECTION_FOLLOW, Act.VERIFICATION_READ, Act.REGISTER_READ)
                .within(EVERYWHERE);
        permissions.role(ENGINEER)
                .may(Act.ELIGIBILITY_READ, Act.CASE_FILE, Act.CASE_READ, Act.CASE_WITHDRAW, Act.SUPPLEMENT_ANSWER,
                        Act.APPEAL_MAKE, Act.RECUSAL_APPLY)
                .within(SELF);
        permissions.role(EXPERT).may(Act.OPINION_GIVE).within(SELF);
        permissions.role(UNIT_HR)
                .may(Act.CASE_READ, Act.PUBLICITY_BEGIN, Act.ENDORSEMENT_DECIDE, Act.UNIT_CASE_FILE, Act.CASE_WITHDRAW,
                        Act.SUPPLEMENT_ANSWER, Act.APPEAL_MAKE, Act.BATCH_USE).within(OWN_ORGANISATION);
        permissions.role(SECRETARY)
                .may(Act.CASE_READ, Act.COMPLETENESS_DECIDE, Act.SCREENING_DECIDE, Act.REVIEW_CONDUCT, Act.TALLY_RECORD,
                        Act.OBJECTION_READ, Act.OBJECTION_ANSWER, Act.CONFIRMATION_DECIDE, Act.APPEAL_DECIDE,
                        Act.REVOCATION_DECIDE, Act.BATCH_USE, Act.CLOCKS_READ, Act.HANDLERS_NAME, Act.OBJECTOR_READ,
                        Act.RECUSAL_NOTICE)
                .within(OWN_ORGANISATION);
        permissions.role(AUDITOR).may(Act.CASE_READ, Act.CLOCKS_READ).within(EVERYWHERE);
        permissions.role(VISITOR).may(Act.PROGRAMME_READ).within(EVERYWHERE);
        permissions.role(SECRETARY)
                .may(Act.DOCUMENT_READ, Act.DOCUMENT_WRITE, Act.DOCUMENT_ADOPT).within(OWN_ORGANISATION);
        permissions.role(COMMITTEE_CHAIR).may(Act.DOCUMENT_READ, Act.DOCUMENT_ADOPT).within(EVERYWHERE);
        permissions.role(AUDITOR).may(Act.DOCUMENT_READ).within(EVERYWHERE);
        permissions.role(VISITOR).may(Act.CALL_READ).within(EVERYWHERE);
        permissions.role(SECRETARY).may(Act.CALL_OPEN, Act.CALL_CLOSE, Act.CALL_CASES, Act.CALL_ARCHIVE).within(OWN_ORGANISATION);
        permissions.role(SECRETARY).may(Act.OUTPUT_KEEP, Act.OFFICIAL_EXPORT, Act.OFFICIAL_IMPORT).within(OWN_ORGANISATION);
        permissions.role(AUDITOR).may(Act.CALL_CASES).within(EVERYWHERE);
        return permissions;
    }
}

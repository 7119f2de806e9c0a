package home.engineers.people.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.DISTRICT_SECRETARY;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.UNIT_HR;
import static home.engineers.kernel.authority.Role.VISITOR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;

import home.engineers.kernel.authority.Permissions;
import home.engineers.people.Act;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with persons. The administrator stands in no sentence: whoever runs the house reads no one's data. */
@Configuration
class PeoplePermissions {
    @Bean
    Permissions permissionsOfPeople() {
        Permissions permissions = new Permissions();
        permissions.role(VISITOR).may(Act.SIGN_IN).within(EVERYWHERE);
        permissions.role(ENGINEER)
                .may(Act.SIGN_OUT, Act.SESSION_LIST, Act.SESSION_CONFIRM, Act.PASSWORD_SET, Act.SECOND_FACTOR_SET,
                        Act.ACCESS_TOKEN_KEEP, Act.PASSKEY_KEEP, Act.PROVIDER_KEEP, Act.PROFILE_READ,
                        Act.PROFILE_EDIT, Act.IDENTITY_UNMASK, Act.CONSENT_GIVE, Act.DATA_TAKE, Act.LOOK_LIST,
                        Act.REQUEST_MAKE, Act.MERGE_READ, Act.ACCOUNT_GIVE_UP)
                .within(SELF);
        permissions.role(UNIT_HR).may(Act.PROFILE_READ, Act.PERSON_FIND).within(OWN_ORGANISATION);
        permissions.role(SECRETARY, DISTRICT_SECRETARY)
                .may(Act.PROFILE_READ, Act.PERSON_FIND, Act.IDENTITY_UNMASK, Act.REQUEST_DECIDE, Act.PROVIDER_INVITE)
                .within(OWN_ORGANISATION);
        permissions.role(SECRETARY).may(Act.PERSON_IMPORT, Act.REQUEST_DECIDE).within(EVERYWHERE);
        permissions.role(DISTRICT_SECRETARY).may(Act.PERSON_IMPORT).within(EVERYWHERE);
        permissions.role(SECRETARY)
                .may(Act.DUPLICATE_LIST, Act.DUPLICATE_DISMISS, Act.PERSON_MERGE, Act.MERGE_READ).within(EVERYWHERE);
        permissions.role(DISTRICT_SECRETARY)
                .may(Act.DUPLICATE_LIST, Act.DUPLICATE_DISMISS, Act.PERSON_MERGE, Act.MERGE_READ).within(OWN_ORGANISATION);
        permissions.role(AUDITOR)
                .may(Act.PROFILE_READ, Act.PERSON_FIND, Act.LOOK_LIST, Act.DUPLICATE_LIST, Act.MERGE_READ).within(EVERYWHERE);
        return permissions;
    }
}

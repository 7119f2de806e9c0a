package home.engineers.organisations.internal;

import home.engineers.organisations.Membership;
import home.engineers.organisations.Organisation;
import home.engineers.people.People;
import org.springframework.stereotype.Component;

/** The name of a member, person or unit. */
@Component
class MemberNames {
    private final People people;
    private final OrganisationTable organisations;

    MemberNames(People people, OrganisationTable organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    String of(Membership m) {
        return m.person() != null
                ? people.card(m.person()).map(People.Card::name).orElse("")
                : organisations.find(m.unit()).map(Organisation::name).orElse("");
    }
}

package home.engineers.kernel.authority;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the subject of an act from a person, with all organisations in whose keeping the person lies. */
@Component
public class Subjects {
    private final ObjectProvider<Keeping> keepings;

    Subjects(ObjectProvider<Keeping> keepings) {
        this.keepings = keepings;
    }

    public Subject person(PersonId person) {
        Set<OrganisationId> organisations = keepings.stream()
                .flatMap(keeping -> keeping.of(person).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Subject(person, organisations);
    }
}

package home.engineers.kernel.authority;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is acted upon: the person it concerns, if one, and the organisations in whose keeping it lies. */
public record Subject(@Nullable PersonId person, Set<OrganisationId> organisations) {
    /** Something that concerns no one and lies in no keeping, such as a public page or the house itself. */
    public static final Subject HOUSE = new Subject(null, Set.of());

    public static Subject of(PersonId person, OrganisationId... organisations) {
        return new Subject(person, Set.of(organisations));
    }

    public static Subject of(OrganisationId... organisations) {
        return new Subject(null, Set.of(organisations));
    }
}

package home.engineers.experts.conflicts;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.util.UUID;

/** What a tie has at either end. */
public sealed interface Party {
    record Someone(PersonId id) implements Party {}

    record Body(OrganisationId id) implements Party {}

    /** An employer that the house knows by name alone. */
    record Firm(String name) implements Party {}

    /** What is judged. */
    record Case(UUID id) implements Party {}

    static Party of(PersonId person) {
        return new Someone(person);
    }

    static Party of(OrganisationId organisation) {
        return new Body(organisation);
    }
}

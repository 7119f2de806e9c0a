package home.engineers.messages.circulars;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What notices need to know of the organisations that send them and of the persons who act for these. */
public interface Senders {
    /** Those of the organisations that are on record. */
    Map<OrganisationId, Sender> all(Collection<OrganisationId> organisations);

    /** The organisations with the committees that are parts of them. */
    Set<OrganisationId> withParts(Collection<OrganisationId> organisations);

    /** Names of the persons who are on record. */
    Map<PersonId, String> names(Collection<PersonId> persons);

    /** @param association of a committee the association it is part of; otherwise the organisation itself */
    record Sender(OrganisationId id, LocalizedText name, OrganisationId association) {}
}

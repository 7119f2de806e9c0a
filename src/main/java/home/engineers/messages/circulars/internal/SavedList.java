package home.engineers.messages.circulars.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.messages.circulars.Circular.Selection;
import java.time.Instant;
import java.util.UUID;

/** A selection kept under a name: a filter that is asked anew each time, or persons named one by one. */
public record SavedList(UUID id, OrganisationId sender, String name, Selection selection, PersonId madeBy, Instant madeAt) {}

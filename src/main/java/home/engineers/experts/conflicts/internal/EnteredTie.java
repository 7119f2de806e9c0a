package home.engineers.experts.conflicts.internal;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.Party;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tie that someone told the house of.
 *
 * @param other with whom; null while it is not known whom a declaration means
 * @param typed what was typed for the other
 * @param expires last day on which it counts, or null
 * @param declared by one of the two, rather than entered by a secretariat
 * @param reason why it was entered; null of a declaration
 */
public record EnteredTie(
        UUID id, OrganisationId association, ConflictKind kind, PersonId person, @Nullable Party other, String typed, String about,
        @Nullable LocalDate since, @Nullable LocalDate expires, boolean declared, PersonId by, Instant at, @Nullable String reason) {}

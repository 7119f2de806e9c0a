package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Honours of members. Authority is the caller's duty. */
public interface Honours {
    Optional<Honour> find(HonourId id);

    /** Those that count, newest first. */
    List<Honour> of(PersonId person);

    /** Those that count, newest first. */
    List<Honour> of(OrganisationId unit);

    /** Those on record with an association that count, in the order of their ids. @param after the last one seen, or null */
    List<Honour> in(OrganisationId association, @Nullable HonourId after, int limit);

    /** How many that count each of the associations keeps of a span of days, both included; none is left out. */
    Map<OrganisationId, Long> counted(Collection<OrganisationId> associations, LocalDate first, LocalDate last);

    /**
     * Puts an honour on record. Refused where title, granting body or document are missing or too long, the day is yet to
     * come, the holder is or was no member of the association, or the same honour of that day is on record.
     */
    Outcome<Honour> enter(Entry entry, PersonId by);

    Outcome<Honour> withdraw(HonourId id, String why, PersonId by);

    /** @param person who was honoured, or null where the unit was */
    record Entry(
            OrganisationId association, @Nullable PersonId person, @Nullable OrganisationId unit, String title,
            String grantedBy, LocalDate grantedOn, String document) {}
}

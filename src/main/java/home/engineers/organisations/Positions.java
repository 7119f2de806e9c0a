package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Positions with their terms; all roles but visitor and engineer follow from them. Authority is the caller's duty. */
public interface Positions {
    /**
     * Refused where the term ends before it begins, the role does not fit the kind of organisation, the person does
     * not exist, the same office is already held in the term, another chair's term overlaps, or an
     * {@link AppointmentRule} speaks against it.
     */
    Outcome<Position> appoint(Appointment appointment, @Nullable PersonId by);

    /** Ends a position on its last day. Refused where that lies before the first day. */
    Outcome<Position> end(PositionId position, LocalDate lastDay, @Nullable PersonId by);

    /** Takes back a term that has not begun, as if it had never been given. Refused once it has. */
    Outcome<Position> withdraw(PositionId position, @Nullable PersonId by);

    Optional<Position> find(PositionId id);

    /** All terms of an organisation, past and future ones included, newest first. */
    List<Position> in(OrganisationId organisation);

    /** All terms of a person, newest first. */
    List<Position> of(PersonId person);

    /** @param organ in which the office has its seat, or null where role and title tell it */
    record Appointment(
            PersonId person,
            OrganisationId organisation,
            @Nullable Role role,
            String title,
            @Nullable Organ organ,
            LocalDate from,
            @Nullable LocalDate to) {
        public Appointment(
                PersonId person, OrganisationId organisation, @Nullable Role role, String title, LocalDate from, @Nullable LocalDate to) {
            this(person, organisation, role, title, null, from, to);
        }
    }
}

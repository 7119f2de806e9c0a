package home.engineers.organisations;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Representatives of unit members, by term. Authority is the caller's duty. */
public interface Representatives {
    /** All of a unit's membership, past and future ones included, newest first. */
    List<Representative> of(MembershipId membership);

    Optional<Representative> on(MembershipId membership, LocalDate day);

    /** Terms of a person, newest first. */
    List<Representative> of(PersonId person);

    /**
     * Names the next representative; whoever represented until then does so up to the day before. Refused where the
     * membership is not a unit's in force, the day is not after the first of the present representative or lies before the
     * admission, the same person follows on, or no document is named.
     */
    Outcome<Representative> name(Naming naming, PersonId by);

    /** Ends a term on its last day without a successor. Refused where that lies before the first day or after the last. */
    Outcome<Representative> end(RepresentativeId id, LocalDate lastDay, PersonId by);

    record Naming(MembershipId membership, PersonId person, LocalDate from, String document) {}
}

package home.engineers.people;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other modules may ask about persons. Authority is the asking module's duty: it knows the object. */
public interface People {
    Optional<Card> card(PersonId person);

    /** By the ids asked for; an id whose record was merged into another gives the card of the kept person. */
    Map<PersonId, Card> cards(Collection<PersonId> persons);

    /** The whole profile. @throws home.engineers.kernel.authority.Absent where there is no such person */
    Profile profile(PersonId person);

    /** Those among the persons who hold a post at one of the employers on a day; one question, however many they are. */
    Set<PersonId> employedBy(Collection<PersonId> persons, Collection<OrganisationId> employers, LocalDate on);

    /** Where these persons are and were employed, undated posts included; one question, however many they are. */
    List<Employed> employments(Collection<PersonId> persons);

    /**
     * @param employer where the employer is a unit known to the house, or null
     * @param from first day, or null where it is not known
     * @param to last day, or null while it goes on
     */
    record Employed(
            PersonId person, String employerName, @Nullable OrganisationId employer, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Persons whose name, mobile number or e-mail is exactly this. */
    List<Card> named(String nameOrAddress);

    /** Who holds an identity document of this number, of whatever kind. */
    Optional<PersonId> identified(String documentNumber);

    /**
     * Puts on record that someone took the data of these persons along; each of them reads who, when and why. Runs in the
     * caller's transaction.
     */
    void looked(Collection<PersonId> persons, PersonId by, String reason);

    /** Where those of the persons who are on record can be written to. Whoever asks answers for what is sent there. */
    Map<PersonId, Address> addresses(Collection<PersonId> persons);

    /**
     * @param mobile in full, or empty
     * @param mail or empty
     */
    record Address(String name, String mobile, String mail) {}

    /**
     * @param mobile masked, for example 138****1234, or empty
     * @param mail address for notices, or empty
     */
    record Card(PersonId person, String name, String mobile, String mail, boolean invented) {}
}

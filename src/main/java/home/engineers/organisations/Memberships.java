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

/** The register of memberships of persons and units. Authority is the caller's duty. */
public interface Memberships {
    Optional<Membership> find(MembershipId id);

    /** Of a person, past ones included, newest first. */
    List<Membership> ofPerson(PersonId person);

    /** Of a unit, past ones included, newest first. */
    List<Membership> ofUnit(OrganisationId unit);

    /** Of these units, and of those the person represents today; newest first, without those that are over. */
    List<Membership> ofUnits(PersonId representative, Collection<OrganisationId> units);

    /** In an association in the order of their ids, past ones included. @param after the last one seen, or null */
    List<Membership> in(OrganisationId association, @Nullable MembershipId after, int limit);

    /**
     * By membership, the association of the district of which the same person or unit is an active member: the membership's
     * own where it is in one, else the one that admitted first. Who is of none is not among them.
     */
    Map<MembershipId, OrganisationId> districts(Collection<MembershipId> memberships);

    /** How many {@link #in} goes through. */
    int count(OrganisationId association);

    /** Refused where the person or unit applies to the same association twice or is its member already. */
    Outcome<Membership> apply(Application application);

    Outcome<Membership> review(MembershipId id, PersonId by);

    Outcome<Membership> admit(MembershipId id, PersonId by);

    Outcome<Membership> decline(MembershipId id, String reason, PersonId by);

    Outcome<Membership> withdraw(MembershipId id, PersonId by);

    Outcome<Membership> renew(MembershipId id, PersonId by);

    Outcome<Membership> leave(MembershipId id, String reason, PersonId by);

    /**
     * Takes over a membership that exists already, from an older register or a file. The same entry twice changes
     * nothing.
     */
    Outcome<Taken> takeOver(Entry entry, @Nullable PersonId by);

    /**
     * Takes over many memberships in one go, none of which is on record yet: all, in their order, or none. Each is checked
     * as by {@link #takeOver}; refused with the fault of the first that is at fault, on record already, or comes twice.
     */
    Outcome<List<Membership>> takeOverAll(List<Entry> entries, @Nullable PersonId by);

    /** @param person who joins, or null where the unit joins */
    record Application(
            OrganisationId association,
            @Nullable PersonId person,
            @Nullable OrganisationId unit,
            PersonId applicant,
            String statement) {}

    /** @param number as the older register has it, or null where the association is to give the next one */
    record Entry(
            OrganisationId association,
            @Nullable PersonId person,
            @Nullable OrganisationId unit,
            @Nullable String number,
            LocalDate admittedOn,
            @Nullable LocalDate termTo) {}

    /** @param changed false where the register held exactly this already */
    record Taken(Membership membership, boolean changed) {}
}

package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other modules may ask about organisations and positions. Authority is the asking module's duty. */
public interface Organisations {
    Optional<Organisation> find(OrganisationId id);

    Map<OrganisationId, Organisation> all(Collection<OrganisationId> ids);

    /** Organisations of a kind that exist today, by name. */
    List<Organisation> ofKind(Organisation.Kind kind);

    Organisation municipalAssociation();

    /** The association of a district, also while it is being prepared. */
    Optional<Organisation> associationOf(String district);

    Optional<Organisation> unitByCreditCode(String creditCode);

    /** Holders of a role in an organisation on a day. */
    List<PersonId> holders(OrganisationId organisation, Role role, LocalDate on);

    /** The associations whose member the unit is today. */
    List<OrganisationId> associationsOfUnit(OrganisationId unit);

    /**
     * Enters an organisation. Refused for a wrong or taken credit code, an unknown district, a second municipal
     * association, or a second association of one district. A district association is guided by the municipal one
     * from its first day.
     */
    Outcome<Organisation> establish(Establishment establishment);

    /** Units that act as personnel agencies today, by name. */
    List<Organisation> agencies();

    /** Whether the unit acts as a personnel agency for those whose employer cannot post and endorse. */
    void agency(OrganisationId unit, boolean acts);

    /** A committee exists until this day, and stays on record. Its offices are the caller's duty. */
    void dissolve(OrganisationId committee, LocalDate lastDay);

    /** Changes the name of an organisation; the id stays. */
    Organisation rename(OrganisationId id, String name, @Nullable String nameEn);

    /** @param association of a committee: the association it is part of */
    record Establishment(
            Organisation.Kind kind,
            String name,
            @Nullable String nameEn,
            @Nullable String creditCode,
            @Nullable String district,
            @Nullable OrganisationId association,
            LocalDate since) {}
}

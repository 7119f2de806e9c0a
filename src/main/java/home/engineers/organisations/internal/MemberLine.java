package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of members.
 *
 * @param title level of the highest title of a person, or empty
 * @param employer employer of a person, or the credit code of a unit
 * @param district code of the district of home or seat, or empty
 * @param invented whether the person is one of the cast or of the generated members
 */
public record MemberLine(
        MembershipId id,
        String name,
        String number,
        Membership.State state,
        String title,
        String employer,
        String district,
        OrganisationId association,
        String associationName,
        LocalDate appliedOn,
        @Nullable LocalDate termTo,
        boolean invented) {}

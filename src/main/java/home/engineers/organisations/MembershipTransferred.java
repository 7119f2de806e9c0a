package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A membership ended in one association and goes on in another.
 *
 * @param membership the one that ended
 * @param continuedBy the one it goes on as
 * @param person the member, or null where the unit is
 * @param on first day in the receiving association
 */
public record MembershipTransferred(
        MembershipId membership,
        MembershipId continuedBy,
        OrganisationId from,
        OrganisationId to,
        @Nullable PersonId person,
        @Nullable OrganisationId unit,
        LocalDate on) {}

package home.engineers.dues;

import home.engineers.kernel.OrganisationId;
import java.time.MonthDay;
import java.util.UUID;

/**
 * What members of one grade owe for each of some years.
 *
 * @param grade given to a member by hand; empty for whoever was given none
 * @param cents in hundredths of a yuan
 * @param due the last day of the year on which it is paid in time
 */
public record FeeClass(
        UUID id,
        OrganisationId association,
        String name,
        Payer payer,
        String grade,
        Years years,
        long cents,
        MonthDay due,
        Resolution resolution) {}

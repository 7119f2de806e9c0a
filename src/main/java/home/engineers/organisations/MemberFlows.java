package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Joining and leaving within a span of days, reckoned from the history of {@link MemberStatistics}: those in force at its
 * end are those in force before it and who joined, without those who left. Authority is the caller's duty.
 */
public interface MemberFlows {
    /** Both days included. */
    List<MemberFlow> between(LocalDate first, LocalDate last, Collection<OrganisationId> associations);
}

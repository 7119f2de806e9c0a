package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Figures of members on any past day, reckoned from the history. Authority is the caller's duty. */
public interface MemberStatistics {
    /** As all associations stood at the end of a day. */
    List<MemberCount> on(LocalDate day);

    /** As these associations stood at the end of a day. */
    List<MemberCount> on(LocalDate day, Collection<OrganisationId> associations);

    /** The first day of which anything is known. */
    Optional<LocalDate> first();
}

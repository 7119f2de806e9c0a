package home.engineers.committees;

import home.engineers.committees.CommitteeEvaluation.Published;
import home.engineers.committees.CommitteeMeeting.YearFacts;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.organisations.CommitteeRoll;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other modules may read of committees. Each checks what the actor may see; what is hidden counts as absent. */
public interface Committees {
    /** One page of the public list. */
    List<Summary> list(CommitteeRoll.Filter filter, int offset, int limit);

    /** What is public of a committee. @throws home.engineers.kernel.authority.Absent where there is none */
    Summary committee(Actor actor, OrganisationId id);

    /** Meetings, newest first. @throws home.engineers.kernel.authority.Absent where the actor may not read them */
    List<CommitteeMeeting> meetings(Actor actor, OrganisationId id, int offset, int limit);

    /** Reports, newest year first; drafts for those alone who write them. */
    List<CommitteeReport> reports(Actor actor, OrganisationId id);

    /** What is on record of a year, for figures of an association. Authority is the asking module's duty. */
    YearFacts facts(OrganisationId id, int year);

    /**
     * How many meetings each of the committees held within a span of days, both included; those that held none are left
     * out. Authority is the asking module's duty.
     */
    Map<OrganisationId, Long> meetingsHeld(Collection<OrganisationId> committees, LocalDate first, LocalDate last);

    /**
     * @param chair name of the chair today, or empty
     * @param foundedBy number of the resolution, or null where its founding is not on record
     * @param results published evaluations, newest first; left out of lists
     */
    record Summary(
            CommitteeRoll.Line line, String chair, @Nullable String foundedBy, @Nullable String dissolvedBy, List<Published> results) {
        public Summary {
            results = List.copyOf(results);
        }
    }
}

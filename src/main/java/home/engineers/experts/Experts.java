package home.engineers.experts;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other modules may ask of the pool, and tell it. Authority is the asking module's duty. */
public interface Experts {
    /**
     * Who judges cases of a programme and level on a day: whoever is admitted to it, sits as an expert, and is neither on leave
     * nor unavailable. Where the association never admitted anybody to the programme, all its experts judge it. Conflicts are
     * asked for each case by {@link home.engineers.experts.conflicts.Conflicts}.
     */
    List<PersonId> judging(OrganisationId association, String programme, String level, LocalDate on);

    /** The Chinese names of the specialties that experts chose in the pool of an association; whoever chose none is left out. */
    Map<PersonId, Set<String>> specialties(OrganisationId association, Collection<PersonId> persons);

    /** Puts an invitation before an expert, who may decline it; a second one for the same thing changes nothing. */
    void invite(Invitation invitation);

    /** The expert has done it. */
    void done(PersonId person, String occasion, UUID reference);

    /** Takes an invitation back: there is nothing to decline any more. */
    void withdraw(PersonId person, String occasion, UUID reference);

    /** An invitation that was taken back stands again, as it was; nothing happens where there is none. */
    void inviteAgain(PersonId person, String occasion, UUID reference);

    /** What people were invited to is over; those who did not do it can neither do nor decline it any more. */
    void over(String occasion, UUID reference);

    /**
     * @param occasion kind of work, such as {@code review}; its words stand under {@code experts.occasion.}
     * @param reference id under which the inviting module knows it
     * @param caseId the case that it is about, so that whoever is out of it later sees nothing of this; null where it is about none
     * @param title by which the expert knows it, without what they may not know
     * @param link page on which it is done
     */
    record Invitation(
            PersonId person, OrganisationId association, String occasion, UUID reference, @Nullable UUID caseId, String title,
            String link, PersonId by) {}
}

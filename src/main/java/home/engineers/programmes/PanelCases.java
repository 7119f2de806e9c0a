package home.engineers.programmes;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.panels.DrawId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the meeting of a panel needs of the cases before it. Who may see what of it is for the asking module to answer,
 * which knows who sits, who is present, and who is recused.
 */
public interface PanelCases {
    /**
     * The first open cases of a call that stand at the stage of their panel, its meeting or its ballot, by number.
     *
     * @param besides cases that are left out
     */
    List<PanelCase> standing(CallId call, Collection<OrganisationId> associations, Collection<CaseId> besides, int most);

    /** How many open cases stand there, by call and association. @param besides cases that are not counted */
    List<Waiting> waiting(Collection<CaseId> besides);

    /** Cases by id, as they stand now; one that is not there any more is left out. */
    Map<CaseId, PanelCase> all(Collection<CaseId> ids);

    /** The draw whose panel alone may decide on the case; empty where its edition draws none. */
    Optional<DrawId> draw(CaseId id);

    /** The ways in which a panel for the case may be formed. */
    List<String> kinds(CaseId id);

    /** By the numbers of the case's governing day. @param kind one of {@link #kinds} */
    PanelLaw law(CaseId id, String kind);

    /** Written opinions, in the order in which they were given; who wrote them is not told (mohrss-40-2019 art. 21, 24, recalled). */
    List<WrittenOpinion> opinions(CaseId id);

    /** How many written opinions the programme wants before a vote; 0 where it asks for none (mohrss-40-2019 art. 21, recalled). */
    int leastOpinions(CaseId id);

    /** Those of the persons who may not judge the case: it is theirs, they work where its applicant does, or they are recused. */
    Set<PersonId> tied(CaseId id, Collection<PersonId> persons);

    /** For whom each of the cases does not exist, members of a panel or not; a case that exists for everybody is left out. */
    Map<CaseId, Set<PersonId>> hiddenFrom(Collection<CaseId> ids);

    /**
     * Takes the outcome of a panel's vote into the record of the case, inside the caller's transaction. Refused where the
     * case does not stand at the meeting any more, or the numbers make no quorum.
     *
     * @param by who declared the result
     * @param panel name of the panel
     */
    Outcome<CaseId> record(PersonId by, CaseId id, String kind, String panel, Count count);

    /**
     * @param address of its page
     * @param standing whether it is open and stands at the meeting
     * @param employer empty for whoever works for nobody
     */
    record PanelCase(
            CaseId id, String address, String number, OrganisationId association, LocalizedText programme, LocalizedText level,
            PersonId applicant, String name, String employer, String specialty, boolean standing) {}

    /** Cases of a call that one association has at the meeting stage. */
    record Waiting(CallId call, OrganisationId association, int cases) {}

    record WrittenOpinion(boolean recommends, String words) {}

    /**
     * @param size of the members who count for the case
     * @param present of those who attend
     * @param yes null where the count is sealed
     */
    record Count(int size, int present, @Nullable Integer yes, boolean passes) {}
}

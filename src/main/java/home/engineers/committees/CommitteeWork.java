package home.engineers.committees;

import home.engineers.committees.CommitteeEvaluation.IndicatorSet;
import home.engineers.committees.CommitteeMeeting.Activity;
import home.engineers.kernel.Language;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.organisations.Organisation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What secretaries and chairs do for committees, as their forms say it: fields by their names, as typed; one left out is
 * empty. Authority is checked here, for the object.
 */
public interface CommitteeWork {
    /** Enters a resolution: {@code number}, {@code title}, {@code body}, {@code adoptedOn}. @param scan the paper */
    Outcome<Resolution> resolve(Actor actor, OrganisationId association, Map<String, String> fields, Upload scan);

    /**
     * Adopts the limits of terms: {@code termYears}, {@code consecutiveTerms}, {@code viceChairs}, {@code minimumMembers},
     * {@code ageLimit}, {@code warningDays}, {@code onTransfer}, {@code from}, {@code source}.
     */
    Outcome<CommitteeRule> adoptRule(Actor actor, OrganisationId association, Map<String, String> fields);

    /**
     * Founds a committee: {@code name}, {@code nameEn}, {@code resolution}, {@code since}, {@code chair}, {@code members}
     * one in each line, {@code to}.
     */
    Outcome<Organisation> found(Actor actor, OrganisationId association, Map<String, String> fields);

    /** Records a meeting: {@code heldOn}, {@code place}, {@code subject}, {@code decisions} one in each line. */
    Outcome<CommitteeMeeting> recordMeeting(
            Actor actor, OrganisationId committee, Map<String, String> fields, Set<PersonId> present, Upload minutes);

    /** Marks a task of a meeting as done today. @return the committee that had it to do */
    Outcome<OrganisationId> finishTask(Actor actor, UUID meeting, int number);

    /** Records an activity: {@code heldOn}, {@code title}, {@code place}, {@code participants}. */
    Outcome<Activity> recordActivity(Actor actor, OrganisationId committee, Map<String, String> fields);

    /** Begins the report of a year, each section with the facts it is to tell. @param language of the facts */
    Outcome<CommitteeReport> beginReport(Actor actor, OrganisationId committee, int year, Language language);

    /** Hands a report in. @param texts by number of the section; what is left out stays as it was */
    Outcome<CommitteeReport> submitReport(Actor actor, CommitteeReport report, Map<Integer, String> texts);

    /** Accepts or returns a report. @param remark needed where it is returned */
    Outcome<CommitteeReport> answerReport(Actor actor, CommitteeReport report, boolean accepted, String remark);

    /** Adopts indicators and grades: {@code year}, {@code indicators}, {@code grades}, {@code source}. */
    Outcome<IndicatorSet> adoptIndicators(Actor actor, OrganisationId association, Map<String, String> fields);

    /** The committee's own scores, for the first time. @param given points and what they rest on, by number of the indicator */
    Outcome<CommitteeEvaluation> selfScore(Actor actor, OrganisationId committee, int year, Map<Integer, Given> given);

    /** The secretary's scores. @param evaluation as it was read */
    Outcome<CommitteeEvaluation> score(Actor actor, CommitteeEvaluation evaluation, Map<Integer, Given> given);

    /** Publishes total and grade, by a second person. @param evaluation as it was read */
    Outcome<CommitteeEvaluation> publish(Actor actor, CommitteeEvaluation evaluation);

    /** Points of a hundred as typed, and what they rest on in words and papers. */
    record Given(String points, String evidence, List<Upload> papers) {}
}

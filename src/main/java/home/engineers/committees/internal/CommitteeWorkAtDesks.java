package home.engineers.committees.internal;

import home.engineers.committees.CommitteeEvaluation;
import home.engineers.committees.CommitteeEvaluation.IndicatorSet;
import home.engineers.committees.CommitteeMeeting;
import home.engineers.committees.CommitteeMeeting.Activity;
import home.engineers.committees.CommitteeReport;
import home.engineers.committees.CommitteeRule;
import home.engineers.committees.CommitteeWork;
import home.engineers.committees.Resolution;
import home.engineers.kernel.Language;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.organisations.Organisation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Brings what secretaries and chairs want to the desks of this module. */
@Service
class CommitteeWorkAtDesks implements CommitteeWork {
    private final ResolutionDesk resolutions;
    private final CommitteeRuleDesk rules;
    private final CommitteeFounding foundings;
    private final MeetingDesk meetings;
    private final DecisionDesk tasks;
    private final ReportDesk reports;
    private final IndicatorDesk indicators;
    private final EvaluationDesk evaluations;
    private final PublishingDesk publishing;

    CommitteeWorkAtDesks(
            ResolutionDesk resolutions, CommitteeRuleDesk rules, CommitteeFounding foundings, MeetingDesk meetings,
            DecisionDesk tasks, ReportDesk reports, IndicatorDesk indicators, EvaluationDesk evaluations,
            PublishingDesk publishing) {
        this.resolutions = resolutions;
        this.rules = rules;
        this.foundings = foundings;
        this.meetings = meetings;
        this.tasks = tasks;
        this.reports = reports;
        this.indicators = indicators;
        this.evaluations = evaluations;
        this.publishing = publishing;
    }

    private static Function<String, String> typed(Map<String, String> fields) {
        return name -> fields.getOrDefault(name, "");
    }

    @Override
    public Outcome<Resolution> resolve(Actor actor, OrganisationId association, Map<String, String> fields, Upload scan) {
        Function<String, String> typed = typed(fields);
        return resolutions.enter(
                actor, association,
                new ResolutionDesk.Wish(
                        typed.apply("number"), typed.apply("title"), typed.apply("body"), typed.apply("adoptedOn")),
                Optional.of(scan));
    }

    @Override
    public Outcome<CommitteeRule> adoptRule(Actor actor, OrganisationId association, Map<String, String> fields) {
        Function<String, String> typed = typed(fields);
        return rules.adopt(actor, association, new CommitteeRuleDesk.Wish(
                typed.apply("termYears"), typed.apply("consecutiveTerms"), typed.apply("viceChairs"),
                typed.apply("minimumMembers"), typed.apply("ageLimit"), typed.apply("warningDays"), typed.apply("onTransfer"),
                typed.apply("from"), typed.apply("source")));
    }

    @Override
    public Outcome<Organisation> found(Actor actor, OrganisationId association, Map<String, String> fields) {
        Function<String, String> typed = typed(fields);
        return foundings.found(actor, association, new CommitteeFounding.Wish(
                typed.apply("name"), typed.apply("nameEn"), typed.apply("resolution"), typed.apply("since"),
                typed.apply("chair"), typed.apply("members"), typed.apply("to")));
    }

    @Override
    public Outcome<CommitteeMeeting> recordMeeting(
            Actor actor, OrganisationId committee, Map<String, String> fields, Set<PersonId> present, Upload minutes) {
        Function<String, String> typed = typed(fields);
        Set<String> there = present.stream().map(PersonId::toString).collect(Collectors.toSet());
        return meetings.record(
                actor, committee,
                new MeetingDesk.Wish(
                        typed.apply("heldOn"), typed.apply("place"), typed.apply("subject"), there, typed.apply("decisions")),
                Optional.of(minutes));
    }

    @Override
    public Outcome<OrganisationId> finishTask(Actor actor, UUID meeting, int number) {
        return tasks.done(actor, meeting, number);
    }

    @Override
    public Outcome<Activity> recordActivity(Actor actor, OrganisationId committee, Map<String, String> fields) {
        Function<String, String> typed = typed(fields);
        return meetings.record(actor, committee, new MeetingDesk.ActivityWish(
                typed.apply("heldOn"), typed.apply("title"), typed.apply("place"), typed.apply("participants")));
    }

    @Override
    public Outcome<CommitteeReport> beginReport(Actor actor, OrganisationId committee, int year, Language language) {
        return reports.begin(actor, committee, year, language);
    }

    @Override
    public Outcome<CommitteeReport> submitReport(Actor actor, CommitteeReport report, Map<Integer, String> texts) {
        return reports.submit(actor, report.id(), report.version(), texts);
    }

    @Override
    public Outcome<CommitteeReport> answerReport(Actor actor, CommitteeReport report, boolean accepted, String remark) {
        return reports.answer(actor, report.id(), report.version(), accepted, remark);
    }

    @Override
    public Outcome<IndicatorSet> adoptIndicators(Actor actor, OrganisationId association, Map<String, String> fields) {
        Function<String, String> typed = typed(fields);
        return indicators.adopt(actor, association, new IndicatorDesk.Wish(
                typed.apply("year"), typed.apply("indicators"), typed.apply("grades"), typed.apply("source")));
    }

    @Override
    public Outcome<CommitteeEvaluation> selfScore(Actor actor, OrganisationId committee, int year, Map<Integer, Given> given) {
        return evaluations.selfScore(actor, committee, year, 0, wish(given));
    }

    @Override
    public Outcome<CommitteeEvaluation> score(Actor actor, CommitteeEvaluation evaluation, Map<Integer, Given> given) {
        return evaluations.score(actor, evaluation.committee(), evaluation.year(), evaluation.version(), wish(given));
    }

    @Override
    public Outcome<CommitteeEvaluation> publish(Actor actor, CommitteeEvaluation evaluation) {
        return publishing.publish(actor, evaluation.committee(), evaluation.year(), evaluation.version());
    }

    private static EvaluationDesk.Wish wish(Map<Integer, Given> given) {
        Map<Integer, String> points = given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().points()));
        Map<Integer, String> evidence = given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().evidence()));
        Map<Integer, List<Upload>> papers = given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().papers()));
        return new EvaluationDesk.Wish(points, evidence, papers);
    }
}

package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeEvaluation;
import home.engineers.committees.CommitteeEvaluation.IndicatorSet;
import home.engineers.committees.CommitteeEvaluation.Published;
import home.engineers.committees.CommitteeEvaluation.State;
import home.engineers.committees.rules.Evaluating;
import home.engineers.committees.rules.Evaluating.Grade;
import home.engineers.committees.rules.Fraction;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.CommitteeRoll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes evaluations of committees that a secretary has scored; a second person does. */
@Service
public class PublishingDesk {
    private final CommitteeGate gate;
    private final EvaluationTable evaluations;
    private final CommitteeNotices notices;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    PublishingDesk(CommitteeGate gate, EvaluationTable evaluations, CommitteeNotices notices, EvidenceLog evidence, HouseClock clock) {
        this.gate = gate;
        this.evaluations = evaluations;
        this.notices = notices;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Publishes total and grade. Refused for whoever gave the scores. */
    @Transactional
    public Outcome<CommitteeEvaluation> publish(Actor actor, OrganisationId id, int year, int version) {
        CommitteeRoll.Line line = gate.demand(actor, Act.PUBLISH, id);
        CommitteeEvaluation evaluation = evaluations.of(id, year).orElseThrow(Absent::new);
        Reading form = new Reading();
        gate.dissolved(line).ifPresent(form::against);
        gate.ownCommittee(actor, id).ifPresent(form::against);
        if (Objects.equals(evaluation.scoredBy(), actor.person())) {
            form.against(Reason.of("committees.evaluation.secondPerson"));
        }
        IndicatorSet set = evaluations.set(evaluation.indicatorSet());
        Optional<Fraction> total = Totals.given(set, evaluations.scores(evaluation.id()));
        if (total.isEmpty()) {
            form.against(Reason.of("committees.evaluation.notScored"));
        }
        if (form.faulty() || total.isEmpty()) {
            return Outcome.refused(form.reasons());
        }
        Grade grade = Evaluating.grade(set.scheme().grades(), total.get());
        if (!evaluations.published(evaluation.id(), version, grade.number(), actor.requirePerson(), clock.instant())) {
            return Outcome.refused(Reason.of("committees.evaluation.stale"));
        }
        evidence.append("committee-evaluation-published", id.value(), Map.of(
                "year", year, "total", total.get().toString(), "grade", grade.name().zh()));
        notices.toChair(
                line.committee(), "committees.notice.published",
                List.of(line.committee().name(), String.valueOf(year), grade.name().zh(), total.get().toString()),
                "/committees/" + id + "/evaluations");
        return Outcome.granted(evaluations.find(evaluation.id()).orElseThrow());
    }

    /** The results everyone may read, newest first. */
    List<Published> published(OrganisationId committee) {
        return evaluations.of(committee).stream()
                .filter(one -> one.state() == State.PUBLISHED)
                .map(one -> {
                    IndicatorSet set = evaluations.set(one.indicatorSet());
                    Fraction total = Totals.given(set, evaluations.scores(one.id())).orElseThrow();
                    return new Published(
                            one.year(), Evaluating.grade(set.scheme().grades(), total).name(), total.toString(),
                            Objects.requireNonNull(one.publishedAt()));
                })
                .toList();
    }
}

package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeEvaluation;
import home.engineers.committees.CommitteeEvaluation.IndicatorSet;
import home.engineers.committees.CommitteeEvaluation.Paper;
import home.engineers.committees.CommitteeEvaluation.Score;
import home.engineers.committees.CommitteeEvaluation.Side;
import home.engineers.committees.CommitteeEvaluation.State;
import home.engineers.committees.CommitteeEvaluation.Whole;
import home.engineers.committees.internal.ScorePapers.Received;
import home.engineers.committees.rules.Evaluating;
import home.engineers.committees.rules.Evaluating.Grade;
import home.engineers.committees.rules.Evaluating.Indicator;
import home.engineers.committees.rules.Fraction;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.OrganisationTabs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evaluates committees by the adopted indicators: first by themselves, then by a secretary. */
@Service
public class EvaluationDesk {
    private static final int LONGEST = 1_000;
    private final CommitteeGate gate;
    private final EvaluationTable evaluations;
    private final ScorePapers papers;
    private final CommitteeTabs tabs;
    private final CommitteeNotices notices;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    EvaluationDesk(
            CommitteeGate gate, EvaluationTable evaluations, ScorePapers papers, CommitteeTabs tabs, CommitteeNotices notices,
            EvidenceLog evidence, IdSource ids, HouseClock clock) {
        this.gate = gate;
        this.evaluations = evaluations;
        this.papers = papers;
        this.tabs = tabs;
        this.notices = notices;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A year as the page shows it.
     *
     * @param whole or null while nobody has scored
     * @param selfTotal for example 86 3/4, or empty
     * @param total of the secretary's scores, or empty
     * @param grade that the secretary's total reaches, or null
     */
    public record Year(
            IndicatorSet set, @Nullable Whole whole, String selfTotal, String total, @Nullable Grade grade,
            boolean maySelfScore, boolean mayScore, boolean mayPublish) {
        public Optional<Score> score(Indicator indicator) {
            return whole == null ? Optional.empty()
                    : whole.scores().stream().filter(one -> one.number() == indicator.number()).findFirst();
        }

        /** The papers a score of the indicator rests on. */
        public List<Paper> papers(Indicator indicator, Side side) {
            return whole == null ? List.of() : whole.papers().stream()
                    .filter(one -> one.number() == indicator.number() && one.side() == side)
                    .toList();
        }

        /** What the evaluation counts as its version, 0 before it begins. */
        public int version() {
            return whole == null ? 0 : whole.evaluation().version();
        }
    }

    public record Sheet(CommitteeRoll.Line line, List<OrganisationTabs.Tab> tabs, List<Year> years) {}

    /** The evaluations of a committee, this year's and last year's also before they begin. */
    public Sheet sheet(Actor actor, OrganisationId id) {
        CommitteeRoll.Line line = gate.seen(actor, Act.RECORD_READ, id);
        OrganisationId association = CommitteeGate.association(line.committee());
        int now = clock.today().getYear();
        List<CommitteeEvaluation> begun = evaluations.of(id);
        Stream<Year> open = Stream.of(now, now - 1)
                .filter(year -> begun.stream().noneMatch(one -> one.year() == year))
                .flatMap(year -> evaluations.set(association, year).stream())
                .map(set -> year(actor, line, set, null));
        return new Sheet(line, tabs.all(actor, line.committee()), Stream.concat(
                open, begun.stream().map(one -> year(actor, line, evaluations.set(one.indicatorSet()), one))).toList());
    }

    private Year year(Actor actor, CommitteeRoll.Line line, IndicatorSet set, @Nullable CommitteeEvaluation evaluation) {
        boolean stands = line.until() == null;
        List<Score> scores = evaluation == null ? List.of() : evaluations.scores(evaluation.id());
        Optional<Fraction> total = Totals.given(set, scores);
        boolean chairs = stands && gate.may(actor, Act.SELF_SCORE, line.committee());
        boolean outside = stands && !gate.sits(actor.person(), line.committee().id(), clock.today());
        return new Year(
                set, evaluation == null ? null : new Whole(evaluation, set, scores, papers.of(evaluation.id())),
                Totals.own(set, scores).map(Fraction::toString).orElse(""), total.map(Fraction::toString).orElse(""),
                total.map(one -> Evaluating.grade(set.scheme().grades(), one)).orElse(null),
                chairs && (evaluation == null || evaluation.state() == State.SELF_SCORED),
                outside && evaluation != null && evaluation.state() != State.PUBLISHED && gate.may(actor, Act.SCORE, line.committee()),
                outside && evaluation != null && evaluation.state() == State.SCORED
                        && !Objects.equals(evaluation.scoredBy(), actor.person()) && gate.may(actor, Act.PUBLISH, line.committee()));
    }

    /** Scores as typed and the files handed in with them, by number of the indicator. */
    public record Wish(Map<Integer, String> scores, Map<Integer, String> evidence, Map<Integer, List<Upload>> files) {
        public Wish {
            scores = Map.copyOf(scores);
            evidence = Map.copyOf(evidence);
            files = Map.copyOf(files);
        }

        public Wish(Map<Integer, String> scores, Map<Integer, String> evidence) {
            this(scores, evidence, Map.of());
        }
    }

    private record Given(int number, int score, String evidence) {}

    private List<Received> received(IndicatorSet set, Wish wish, Actor actor, Reading form) {
        Map<Integer, List<Upload>> files = new HashMap<>(wish.files());
        files.keySet().retainAll(set.scheme().indicators().stream().map(Indicator::number).toList());
        return form.faulty() ? List.of() : papers.receive(files, actor.requirePerson(), form);
    }

    private Outcome<CommitteeEvaluation> stale(List<Received> received) {
        papers.discard(received);
        return Outcome.refused(Reason.of("committees.evaluation.stale"));
    }

    private static List<Given> read(IndicatorSet set, Wish wish, Reading form) {
        List<Given> given = new ArrayList<>();
        set.scheme().indicators().forEach(one -> {
            int score = form.number("score-" + one.number(), wish.scores().getOrDefault(one.number(), ""), 0, 100);
            String why = form.text("evidence-" + one.number(), wish.evidence().getOrDefault(one.number(), ""), LONGEST);
            given.add(new Given(one.number(), score, why));
        });
        return given;
    }

    /** The committee's own scores; they can be given again until the secretary has scored. */
    @Transactional
    public Outcome<CommitteeEvaluation> selfScore(Actor actor, OrganisationId id, int year, int version, Wish wish) {
        CommitteeRoll.Line line = gate.demand(actor, Act.SELF_SCORE, id);
        IndicatorSet set = evaluations.set(CommitteeGate.association(line.committee()), year).orElseThrow(Absent::new);
        Reading form = new Reading();
        gate.dissolved(line).ifPresent(form::against);
        List<Given> given = read(set, wish, form);
        List<Received> received = received(set, wish, actor, form);
        if (form.faulty()) {
            return Outcome.refused(form.reasons());
        }
        Optional<CommitteeEvaluation> begun = evaluations.of(id, year);
        CommitteeEvaluation evaluation = begun.orElseGet(() ->
                new CommitteeEvaluation(ids.next(), id, set.id(), year, State.SELF_SCORED, null, null, null, 0));
        boolean held = begun.isPresent()
                ? evaluations.selfScoredAgain(evaluation.id(), version, actor.requirePerson(), clock.instant())
                : evaluations.insert(evaluation, actor.requirePerson(), clock.instant());
        if (!held) {
            return stale(received);
        }
        papers.hang(received, evaluation.id(), Side.SELF, actor.requirePerson());
        given.forEach(one -> evaluations.self(evaluation.id(), new Score(one.number(), one.score(), one.evidence(), null, null)));
        evidence.append("committee-self-scored", id.value(), Map.of("year", year));
        notices.toSecretaries(
                line.committee(), "committees.notice.selfScored", List.of(line.committee().name(), String.valueOf(year)),
                "/committees/" + id + "/evaluations");
        return Outcome.granted(evaluations.find(evaluation.id()).orElseThrow());
    }

    /** The secretary's scores. Refused for those who sit on the committee. */
    @Transactional
    public Outcome<CommitteeEvaluation> score(Actor actor, OrganisationId id, int year, int version, Wish wish) {
        CommitteeRoll.Line line = gate.demand(actor, Act.SCORE, id);
        CommitteeEvaluation evaluation = evaluations.of(id, year).orElseThrow(Absent::new);
        Reading form = new Reading();
        gate.dissolved(line).ifPresent(form::against);
        gate.ownCommittee(actor, id).ifPresent(form::against);
        IndicatorSet set = evaluations.set(evaluation.indicatorSet());
        List<Given> given = read(set, wish, form);
        List<Received> received = received(set, wish, actor, form);
        if (form.faulty()) {
            return Outcome.refused(form.reasons());
        }
        if (!evaluations.scored(evaluation.id(), version, actor.requirePerson(), clock.instant())) {
            return stale(received);
        }
        papers.hang(received, evaluation.id(), Side.SECRETARY, actor.requirePerson());
        given.forEach(one -> evaluations.score(evaluation.id(), one.number(), one.score(), one.evidence()));
        evidence.append("committee-scored", id.value(), Map.of("year", year));
        return Outcome.granted(evaluations.find(evaluation.id()).orElseThrow());
    }
}

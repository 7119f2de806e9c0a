package home.engineers.programmes.internal;

import home.engineers.experts.Experts;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.People;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseReviews;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.internal.Deciding.Asked;
import home.engineers.programmes.internal.Deciding.Papers;
import home.engineers.programmes.internal.ReviewerTable.Reviewer;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.PanelCourse;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.StageRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Screening, review, interview and confirmation. */
@Service
class PanelDesk implements CaseReviews {
    private final Deciding deciding;
    private final ProgrammeShelf shelf;
    private final CaseNumbers numbers;
    private final ReviewerPool pool;
    private final ReviewerTable reviewers;
    private final ScoringDesk scoring;
    private final OpinionCount opinions;
    private final Experts experts;
    private final People people;
    private final HouseClock clock;

    PanelDesk(
            Deciding deciding,
            ProgrammeShelf shelf,
            CaseNumbers numbers,
            ReviewerPool pool,
            ReviewerTable reviewers,
            ScoringDesk scoring,
            OpinionCount opinions,
            Experts experts,
            People people,
            HouseClock clock) {
        this.deciding = deciding;
        this.shelf = shelf;
        this.numbers = numbers;
        this.pool = pool;
        this.reviewers = reviewers;
        this.scoring = scoring;
        this.opinions = opinions;
        this.experts = experts;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Outcome<Done> screen(Actor actor, String address, int version, String note) {
        return deciding.decide(screening(actor, address, version, note), one -> course(one).screen());
    }

    @Override
    public Outcome<Done> screenOut(Actor actor, String address, int version, String why) {
        return deciding.decide(screening(actor, address, version, why), one -> course(one).screenOut(why));
    }

    private static Asked screening(Actor actor, String address, int version, String note) {
        return new Asked(actor, address, version, Act.SCREENING_DECIDE, Party.SECRETARY, note);
    }

    @Override
    public List<Candidate> candidates(Actor actor, String address) {
        ReviewCase one = deciding.demand(conducted(actor, address, 0, ""));
        if (CaseGate.ownCase(actor, one).isPresent()) {
            return List.of();
        }
        Set<PersonId> named = named(one);
        List<PersonId> found = pool.candidates(one);
        Map<PersonId, People.Card> cards = people.cards(found);
        return found.stream()
                .map(person -> new Candidate(person, cards.get(person).name(), named.contains(person)))
                .toList();
    }

    private Set<PersonId> named(ReviewCase one) {
        return reviewers.of(one).stream().map(Reviewer::person).collect(Collectors.toSet());
    }

    @Override
    public Outcome<Done> nameReviewers(Actor actor, String address, int version, List<PersonId> asked) {
        return deciding.decide(conducted(actor, address, version, ""), one -> {
            Set<PersonId> named = named(one);
            Set<PersonId> more = new LinkedHashSet<>(asked);
            more.removeAll(named);
            if (!pool.candidates(one).containsAll(more)) {
                return Outcome.refused(Reason.at("reviewers", "programmes.review.noCandidate").citing("mohrss-40-2019", "25"));
            }
            Outcome<List<CaseStep>> allowed = course(one).nameReviewers(named.size() + more.size());
            if (allowed instanceof Granted<List<CaseStep>>) {
                more.forEach(person -> name(one, person, actor.requirePerson()));
            }
            return allowed;
        });
    }

    private void name(ReviewCase one, PersonId person, PersonId by) {
        reviewers.name(one, person, by, clock.instant());
        experts.invite(new Experts.Invitation(
                person, one.association(), DeclinedReviews.REVIEW, one.id().value(), one.id().value(), one.number(),
                "/cases/" + one.address(), by));
    }

    @Override
    public Outcome<Done> giveOpinion(Actor actor, String address, int version, Opinion opinion) {
        Asked asked = new Asked(actor, address, version, Act.OPINION_GIVE, Party.REVIEWER, null);
        return deciding.decide(asked, one -> {
            PersonId person = actor.requirePerson();
            Reviewer reviewer = reviewers.of(one, person).orElseThrow(Absent::new);
            if (reviewer.opinion() != null) {
                return Outcome.refused(Reason.of("programmes.review.given"));
            }
            Outcome<List<CaseStep>> allowed = course(one).giveOpinion(opinion.words());
            if (allowed instanceof Refused<List<CaseStep>>) {
                return allowed;
            }
            return switch (scoring.give(one, reviewer, opinion)) {
                case Refused<Opinion>(List<Reason> reasons) -> Outcome.refused(reasons);
                case Granted<Opinion>(Opinion given) -> {
                    reviewers.give(one, person, new Opinion(given.recommends(), given.words().strip()), clock.instant());
                    experts.done(person, DeclinedReviews.REVIEW, one.id().value());
                    yield allowed;
                }
            };
        });
    }

    @Override
    public Outcome<Done> closeReview(Actor actor, String address, int version, String note) {
        return deciding.decide(conducted(actor, address, version, note), one -> {
            long recommending = reviewers.of(one).stream()
                    .map(Reviewer::opinion)
                    .filter(given -> given != null && given.recommends())
                    .count();
            return shelf.of(one).stage(Stage.REVIEW)
                    .map(rule -> Objects.requireNonNull(rule.terms().opinions()))
                    .map(rule -> closed(one, rule, (int) recommending))
                    .orElseGet(() -> course(one).closeReview((int) recommending, 0, null));
        });
    }

    private Outcome<List<CaseStep>> closed(ReviewCase one, StageRule.OpinionRule rule, int recommending) {
        int least = numbers.opinions(rule, one);
        Optional<Reason> apart = scoring.divergence(one)
                .filter(divergence -> one.state().review().opinions() == least)
                .map(divergence -> Reason.of("programmes.review.apart", divergence.points().toPlainString())
                        .citing(shelf.of(one).rule(Stage.REVIEW).citation()));
        return apart.map(Outcome::<List<CaseStep>>refused)
                .orElseGet(() -> course(one).closeReview(recommending, least, numbers.pass(rule, one)));
    }

    @Override
    public Outcome<Done> reopenReview(Actor actor, String address, int version, String note) {
        return deciding.decide(
                conducted(actor, address, version, note), one -> course(one).reopenReview(opinions.of(one), opinions.least(one)));
    }

    private static Asked conducted(Actor actor, String address, int version, String note) {
        return new Asked(actor, address, version, Act.REVIEW_CONDUCT, Party.SECRETARY, note);
    }

    @Override
    public Outcome<Done> setInterview(Actor actor, String address, int version, String when) {
        return deciding.decide(conducted(actor, address, version, when), one -> course(one).setInterview(when));
    }

    @Override
    public Outcome<Done> recordInterview(
            Actor actor, String address, int version, boolean passes, String note, Optional<Upload> scan) {
        Papers papers = Papers.of(scan, "scan", Purpose.TALLY);
        return deciding.decide(
                conducted(actor, address, version, note), papers, one -> course(one).recordInterview(passes, note));
    }

    @Override
    public Outcome<Done> confirm(Actor actor, String address, int version, String note) {
        Asked asked = new Asked(actor, address, version, Act.CONFIRMATION_DECIDE, Party.SECRETARY, note);
        return deciding.decide(asked, one -> course(one).confirm());
    }

    private PanelCourse course(ReviewCase one) {
        return new PanelCourse(shelf.of(one), one.state());
    }
}

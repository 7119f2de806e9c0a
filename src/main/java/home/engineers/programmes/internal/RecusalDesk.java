package home.engineers.programmes.internal;

import home.engineers.experts.Experts;
import home.engineers.experts.conflicts.TieLifted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.Recusals;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.internal.RecusalTable.Row;
import home.engineers.programmes.internal.RecusalTable.Tied;
import home.engineers.programmes.internal.ReviewerTable.Reviewer;
import home.engineers.programmes.rules.CaseState.Reviewing;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.RecusalCourse;
import home.engineers.programmes.rules.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts people out of cases, and lets two others bring them back. */
@Service
class RecusalDesk implements Recusals {
    private static final String TITLE_REVIEWS = "mohrss-40-2019";
    private static final String TIES = "25";

    private final RecusalTable table;
    private final RecusalReader reader;
    private final CaseTable cases;
    private final CaseGate gate;
    private final CaseBook book;
    private final CaseNotices notices;
    private final ReviewerTable reviewers;
    private final ObjectionHandlers handlers;
    private final Experts experts;
    private final Deciding deciding;
    private final BallotsAnew ballots;
    private final InformationBarrier barrier;
    private final IdSource ids;
    private final HouseClock clock;

    RecusalDesk(
            RecusalTable table,
            RecusalReader reader,
            CaseTable cases,
            CaseGate gate,
            CaseBook book,
            CaseNotices notices,
            ReviewerTable reviewers,
            ObjectionHandlers handlers,
            Experts experts,
            Deciding deciding,
            BallotsAnew ballots,
            InformationBarrier barrier,
            IdSource ids,
            HouseClock clock) {
        this.table = table;
        this.reader = reader;
        this.cases = cases;
        this.gate = gate;
        this.book = book;
        this.notices = notices;
        this.reviewers = reviewers;
        this.handlers = handlers;
        this.experts = experts;
        this.deciding = deciding;
        this.ballots = ballots;
        this.barrier = barrier;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Clause(instrument = TITLE_REVIEWS, article = TIES, rule = "ZC-34")
    public Outcome<Done> apply(Actor actor, String address, int version, String reason) {
        return deciding.whole(() -> applied(actor, at(version, gate.seen(actor, address)), reason));
    }

    @Override
    @Clause(instrument = TITLE_REVIEWS, article = TIES, rule = "ZC-34")
    public Outcome<CaseId> apply(Actor actor, CaseId id, String reason) {
        return deciding.whole(() -> applied(actor, cases.find(id).orElseThrow(Absent::new), reason).map(done -> id));
    }

    private Outcome<Done> applied(Actor actor, ReviewCase one, String reason) {
        PersonId person = actor.requirePerson();
        if (CaseGate.ownCase(actor, one).isPresent()) {
            return Outcome.refused(Reason.at("tie", "programmes.recusal.own").citing(TITLE_REVIEWS, TIES));
        }
        Optional<Reason> last = reader.lastHand(one, person).or(() -> handlers.lastHand(one, person, "tie"));
        if (last.isPresent()) {
            return Outcome.refused(last.get());
        }
        return course(one).recuse(reason, without(one, person))
                .map(steps -> enter(one, person, Ground.APPLICATION, reason, actor, steps));
    }

    @Override
    @Clause(instrument = TITLE_REVIEWS, article = TIES, rule = "ZC-34")
    public Outcome<Done> notice(Actor actor, String address, int version, PersonId person, String reason) {
        return office(actor, address, version, one -> {
            if (!reader.candidates(actor, one).contains(person)) {
                return Outcome.refused(Reason.at("person", "programmes.recusal.noCandidate"));
            }
            Optional<Reason> last = handlers.lastHand(one, person, "person");
            if (last.isPresent()) {
                return Outcome.refused(last.get());
            }
            return course(one).recuse(reason, without(one, person)).map(steps -> {
                Done done = enter(one, person, Ground.NOTICE, reason, actor, steps);
                notices.tellRecused(person);
                return done;
            });
        });
    }

    private Done enter(ReviewCase one, PersonId person, Ground ground, String reason, Actor by, List<CaseStep> steps) {
        return ballots.after(one.id(), () -> {
            Done done = add(one, steps, by);
            experts.withdraw(person, DeclinedReviews.REVIEW, one.id().value());
            table.enter(ids.next(), one.id(), person, ground, reason.strip(), clock.instant(), by.requirePerson());
            return done;
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(CaseId id, PersonId person, String tie) {
        barrier.asTheHouse(() -> {
            ReviewCase one = cases.find(id).orElseThrow(() -> new IllegalArgumentException("no case " + id));
            return person.equals(one.applicant()) || table.standing(id).contains(person) ? id : ballots.after(id, () -> {
                book.add(one, course(one).recuse(without(one, person)), clock.instant(), null, null);
                experts.withdraw(person, DeclinedReviews.REVIEW, id.value());
                table.enter(ids.next(), id, person, Ground.CONFLICT, tie, clock.instant(), null);
                return id;
            });
        });
    }

    @Override
    public Outcome<Done> proposeLifting(Actor actor, String address, int version, UUID recusal, String reason) {
        return office(actor, address, version, one -> {
            table.take(one.id(), recusal).orElseThrow(Absent::new);
            return course(one).proposeLifting(reason).map(steps -> {
                table.propose(recusal, actor.requirePerson(), reason.strip(), clock.instant());
                return add(one, steps, actor);
            });
        });
    }

    @Override
    @Clause(instrument = TITLE_REVIEWS, article = TIES, rule = "ZC-34")
    public Outcome<Done> lift(Actor actor, String address, int version, UUID recusal) {
        return office(actor, address, version, one -> {
            Row row = table.take(one.id(), recusal).orElseThrow(Absent::new);
            PersonId second = actor.requirePerson();
            if (row.proposedBy() == null || row.proposedBy().equals(second)) {
                return Outcome.refused(Reason.of("programmes.recusal.two").citing("house-inference", "回避解除"));
            }
            return Outcome.granted(ballots.after(one.id(), () -> {
                table.lift(recusal, second, clock.instant());
                inviteAgain(one, row.person());
                return add(one, course(one).lift(review(one)), actor);
            }));
        });
    }

    /** Ends one that rested on a tie which two have lifted. Joins the transaction of the caller. */
    void lift(ReviewCase one, Tied tied, TieLifted lifted) {
        ballots.after(one.id(), () -> {
            table.propose(tied.id(), lifted.askedBy(), lifted.why(), clock.instant());
            table.lift(tied.id(), lifted.decidedBy(), clock.instant());
            inviteAgain(one, tied.person());
            return book.add(one, course(one).lift(review(one)), clock.instant(), lifted.decidedBy(), null);
        });
    }

    /** Whoever is a reviewer again and has not given an opinion is as free to decline as before. */
    private void inviteAgain(ReviewCase one, PersonId person) {
        if (one.state().at(Stage.REVIEW) && reviewers.of(one, person).filter(again -> again.opinion() == null).isPresent()) {
            experts.inviteAgain(person, DeclinedReviews.REVIEW, one.id().value());
        }
    }

    /** What the office does on a case that is not its own. */
    private Outcome<Done> office(Actor actor, String address, int version, Function<ReviewCase, Outcome<Done>> act) {
        return deciding.whole(() -> {
            ReviewCase one = at(version, gate.demand(actor, address, Act.RECUSAL_NOTICE, Party.SECRETARY));
            return CaseGate.<Done>ownCase(actor, one).orElseGet(() -> act.apply(one));
        });
    }

    private static ReviewCase at(int version, ReviewCase one) {
        if (one.version() != version) {
            throw new OptimisticLockingFailureException("case " + one.id() + " was seen at version " + version);
        }
        return one;
    }

    private Done add(ReviewCase one, List<CaseStep> steps, Actor by) {
        ReviewCase after = book.add(one, steps, clock.instant(), by.requirePerson(), null);
        return new Done(after.address(), after.state().status());
    }

    private RecusalCourse course(ReviewCase one) {
        return new RecusalCourse(one.state());
    }

    private Reviewing review(ReviewCase one) {
        return counted(reviewers.of(one));
    }

    private Reviewing without(ReviewCase one, PersonId person) {
        return counted(reviewers.of(one).stream().filter(reviewer -> !reviewer.person().equals(person)).toList());
    }

    private static Reviewing counted(List<Reviewer> named) {
        return new Reviewing(named.size(), (int) named.stream().filter(reviewer -> reviewer.opinion() != null).count());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Recusal> of(Actor actor, String address) {
        return reader.of(actor, gate.seen(actor, address));
    }

    @Override
    public Set<PersonId> standing(CaseId one) {
        return barrier.asTheHouse(() -> table.standing(one));
    }
}
